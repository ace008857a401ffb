/** A page to render for a visitor: its address, the language of the app around it, and the public document that it shows. */
export type PublicPage = {
  address: string;
  locale: 'en' | 'ar';
  path: string;
  /** Its fields in the JSON format of Firestore's REST API. */
  fields: Record<string, object>;
};

/** A page as the app would show it, as HTML without scripts, and texts of the app that describe the site. */
export type RenderedPage = {
  html: string;
  siteName: string;
  catalog: { title: string; description: string };
};

export type RenderPage = (page: PublicPage) => Promise<RenderedPage>;

// What `render-page.tsx` exports, for functions, whose types know neither JSX nor the DOM.
export declare const renderPage: RenderPage;
