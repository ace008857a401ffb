export * from '#functions/index';
export { testGateway } from '#functions/commerce/test-gateway/test-gateway.http';
