using Microsoft.AspNetCore.Authorization;
using RecognitionFeed.Operations;
using RecognitionFeed.Operations.Limits;

namespace RecognitionFeed.Highlights;

/// <summary>
/// The page that a browser opens. The feed's own comes with the first page's JSON and its first card already drawn, so that
/// a phone on a poor network shows a photo after one round trip; it is the same for everybody, and kept ready in both
/// languages.
/// </summary>
public sealed class FeedDocument(ClientFiles client, FirstPage firstPage, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (FirstPageContent Page, SharedBytes Document)> ready = [];

    public async Task<SharedBytes> FeedAsync(string language)
    {
        var page = await firstPage.GetAsync();
        lock (gate)
        {
            if (ready.TryGetValue(language, out var kept) && kept.Page == page)
                return kept.Document;
            var document = new SharedBytes(WithFirstPage(page, language), "text/html; charset=utf-8");
            ready[language] = (page, document);
            return document;
        }
    }

    /// <summary>Any other page: the client draws it.</summary>
    public SharedBytes Shell(string language) => new(InLanguage(language), "text/html; charset=utf-8");

    private string WithFirstPage(FirstPageContent page, string language)
    {
        // "<" is the only letter that could end the script element; in JSON it may be escaped.
        var json = page.Text.Replace("<", "\\u003c", StringComparison.Ordinal);
        var boot =
            $$"""<script type="application/json" id="boot">{"page":{{json}},"language":"{{language}}"}</script>""";
        var html = InLanguage(language).Replace("<!--boot-->", boot, StringComparison.Ordinal);
        if (page.Page.Items.Count == 0)
            return html;
        var card = new FirstCard(page.Page.Items[0], language, clock.GetUtcNow());
        return html.Replace("<!--head-->", card.Preload(), StringComparison.Ordinal)
            .Replace("<!--app-->", card.Markup(), StringComparison.Ordinal);
    }

    private string InLanguage(string language) =>
        client.Html.Replace("<html lang=\"sv\">", $"<html lang=\"{language}\">", StringComparison.Ordinal);
}

public static class FeedDocumentEndpoints
{
    public static void MapDocuments(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapGet("/", Feed).ExcludeFromDescription();
        app.MapGet("/sign-in", Shell).Limited(Limit.SignIn).ExcludeFromDescription();
        app.MapGet("/accessibility", Shell).ExcludeFromDescription();

        // Never below the interface's addresses: it would take their wrong methods, and requests without a body, for pages.
        app.MapGet(@"{*path:nonfile:regex(^(?!(api|dev|health|live|openapi|photos)\b))}", Shell)
            .ExcludeFromDescription();
    }

    private static async Task<IResult> Feed(HttpContext http, FeedDocument document, ClientFiles client)
    {
        http.Response.Headers.ContentSecurityPolicy = client.ContentSecurityPolicy;
        var language = Languages.Of(http.Request);
        return http.Request.QueryString.HasValue ? document.Shell(language) : await document.FeedAsync(language);
    }

    private static SharedBytes Shell(HttpContext http, FeedDocument document, ClientFiles client)
    {
        http.Response.Headers.ContentSecurityPolicy = client.ContentSecurityPolicy;
        return document.Shell(Languages.Of(http.Request));
    }
}
