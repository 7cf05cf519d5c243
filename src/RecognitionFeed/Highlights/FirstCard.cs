using System.Text.Encodings.Web;
using RecognitionFeed.Operations;

namespace RecognitionFeed.Highlights;

/// <summary>
/// What the first screen shows before any script has run: the header and the feed's first card, in the elements and class
/// names of the client's Header, FilterRow, Card, Carousel, Photo, Story and Reactions. Change both together.
/// </summary>
public sealed class FirstCard(HighlightResource highlight, string language, DateTimeOffset now)
{
    private const string Sizes = "(min-width: 72rem) 656px, (min-width: 54rem) 58vw, (min-width: 42rem) 40rem, 100vw";

    private const string Mark =
        """<svg class="brand__mark" viewBox="0 0 28 28" aria-hidden="true"><circle cx="14" cy="8" r="5" fill="currentColor"/><path d="M4 11.5c0 6.6 4.2 12 10 12s10-5.4 10-12" fill="none" stroke="currentColor" stroke-width="3.5" stroke-linecap="round"/></svg>""";

    private readonly FirstCardTexts texts = FirstCardTexts.In(language);

    /// <summary>Lets the browser fetch the first photo while it still reads the page.</summary>
    public string Preload() =>
        highlight.Photos is [var photo, ..]
            ? $"""<link rel="preload" as="image" type="image/webp" imagesrcset="{SourceSet(photo, "webp")}" imagesizes="{Sizes}" fetchpriority="high">"""
            : "";

    public string Markup() =>
        Header()
        + "<main id=\"main\" tabindex=\"-1\">"
        + FilterRow()
        + $"""<div class="feed" role="feed" aria-label="{E(texts.Feed)}" aria-busy="true">"""
        + Card()
        + "</div></main>";

    private string Header() =>
        $"""<a class="skip button" href="#main">{E(texts.Skip)}</a><header class="header"><div class="page header__row">"""
        + $"""<a class="brand" href="/" aria-label="{E(texts.Home)}">{Mark}<span aria-hidden="true">Lyft</span></a>"""
        + $"""<button class="header__link">{E(texts.SwitchLanguage)}</button><div class="header__me"></div></div></header>""";

    private string FilterRow() =>
        $"""<div class="page filter-row"><h1 class="filter-row__title" tabindex="-1">{E(texts.Feed)}</h1>"""
        + $"""<button class="filter-row__button">{Icon("sliders-horizontal", small: true)}{E(texts.Filter)}</button></div>"""
        + "<div id=\"filters\"></div>";

    private string Card()
    {
        var id = $"h-{highlight.Id}";
        return $"""<article class="card" id="{id}" tabindex="0" aria-posinset="1" aria-setsize="-1" aria-labelledby="{id}-title" aria-describedby="{id}-story">"""
            + $"""<div class="card__photos">{Photos()}</div><div class="card__text">"""
            + Head(id)
            + Byline()
            + Story(id)
            + Companions()
            + Visit()
            + Topics()
            + "</div>"
            + $"""<div class="card__foot">{Reactions()}{Comments()}</div></article>""";
    }

    private string Photos() =>
        highlight.Photos switch
        {
            [] => "",
            [var only] => Photo(only),
            [var first, ..] => $"""<div class="carousel" role="group" aria-label="{E(texts.Photos)}">"""
                + $"""<div class="carousel__strip" role="group" tabindex="0"><div class="carousel__slide">{Photo(first)}</div></div>"""
                + $"""<span class="carousel__button carousel__button--next">{Icon("chevron-right")}</span>"""
                + $"""<p class="carousel__count">1 {E(texts.Of)} {highlight.Photos.Count}</p>"""
                + """<div class="carousel__dots" aria-hidden="true"><span class="carousel__dot carousel__dot--on"></span>"""
                + string.Concat(
                    Enumerable.Repeat("""<span class="carousel__dot"></span>""", highlight.Photos.Count - 1)
                )
                + "</div></div>",
        };

    private static string Photo(HighlightPhotoResource photo)
    {
        var size = $"""width="{photo.Width}" height="{photo.Height}" """;
        var fallback = photo.Renditions.LastOrDefault(x => x.Format == "jpg" && x.Width >= 640) ?? photo.Renditions[^1];
        var focus = photo.Focus is { } point ? $" data-focus=\"{(int)Math.Floor(point.Y * 10 + 0.5)}\"" : ""; // as Math.round
        return $"""<div class="photo"{focus}><img class="photo__placeholder" src="{E(photo.Placeholder)}" alt="" {size}>"""
            + $"""<picture><source type="image/webp" srcset="{SourceSet(photo, "webp")}" sizes="{Sizes}">"""
            + $"""<img class="photo__image" src="{E(fallback.Url)}" srcset="{SourceSet(photo, "jpg")}" sizes="{Sizes}" {size}"""
            + $"""alt="{E(photo.Alt)}" loading="eager" decoding="sync" fetchpriority="high" draggable="false"></picture></div>""";
    }

    private string Head(string id)
    {
        var recipients = highlight.Units.Count > 0 ? highlight.Units : highlight.People;
        var key = highlight.Units.Count > 0 ? "unit" : "person";
        var title = recipients.Count > 0 ? string.Join(", ", recipients.Select(x => Link(key, x))) : E(texts.Highlight);
        return $"""<div class="card__head"><h2 class="card__title" id="{id}-title">{title}</h2>"""
            + $"""<div class="menu"><span class="button button--icon">{Icon("ellipsis")}</span></div></div>""";
    }

    private string Byline()
    {
        var together = highlight.Byline == Highlights.Byline.WithCommunications ? $" {texts.WithCommunications}" : "";
        var by = E($"{texts.By} {highlight.Author.Name}{together}");
        var at = highlight.PublishedAt!.Value;
        return $"""<p class="card__byline"><a class="card__time" href="/h/{highlight.Id}"><time datetime="{at:O}">"""
            + $"{E(texts.Day(at, now))}</time></a> <span>{by}</span></p>";
    }

    private string Story(string id)
    {
        var (happened, meant) = highlight.Story;
        var isLong = happened.Length > 320 || meant.Length > 220; // as the client's isLong
        return $"""<div class="story{(isLong ? " story--folded" : "")}" id="{id}-story">"""
            + $"""<p class="story__happened">{E(happened)}</p>"""
            + (
                meant.Length > 0
                    ? $"""<p class="story__label">{E(texts.Meant)}</p><p class="story__meant">{E(meant)}</p>"""
                    : ""
            )
            + "</div>"
            + (isLong ? $"""<button class="story__more">{E(texts.More)}</button>""" : "");
    }

    private string Companions()
    {
        if (highlight.Units.Count == 0 || highlight.People.Count == 0)
            return "";
        var links = highlight.People.Select(person => Link("person", person)).ToList();
        var all = links.Count == 1 ? links[0] : $"{string.Join(", ", links[..^1])} {E(texts.And)} {links[^1]}";
        return $"""<p class="card__people">{E(texts.With)} {all}</p>""";
    }

    private string Visit() =>
        highlight.Visit is { } visit
            ? $"""<p class="card__visit">{Icon("map-pin", small: true)}{E($"{texts.Visit}: {visit.Place}, {texts.Day(visit.Date, now)}")}</p>"""
            : "";

    private string Topics()
    {
        var topics = string.Concat(
            highlight
                .Behaviours.Select(topic => Topic(topic, "behaviour", "card__topic"))
                .Concat(
                    highlight.Perspectives.Select(topic =>
                        Topic(topic, "perspective", "card__topic card__topic--perspective")
                    )
                )
        );
        return topics.Length > 0 ? $"""<ul class="card__topics">{topics}</ul>""" : "";
    }

    private string Topic(TopicResource topic, string key, string classes) =>
        $"""<li><a class="{classes}" href="/?{key}={Uri.EscapeDataString(topic.Id)}">{E(language == Languages.English ? topic.Name.En : topic.Name.Sv)}</a></li>""";

    private string Reactions() =>
        $"""<div class="reactions" role="group" aria-label="{E(texts.Reactions)}">"""
        + Reaction("heart", texts.Heart, highlight.Counts.Heart)
        + Reaction("party-popper", texts.Applause, highlight.Counts.Applause)
        + Reaction("lightbulb", texts.Inspired, highlight.Counts.Inspired)
        + Reaction("hand-heart", texts.Thanks, highlight.Counts.Thanks)
        + "</div>";

    private string Comments() =>
        $"""<a class="card__comments" href="/h/{highlight.Id}">{E(texts.Comments(highlight.Comments))}</a>""";

    private static string Reaction(string icon, string name, int count) =>
        $"""<button class="reaction" aria-label="{E(name)}, {count}">{Icon(icon)}<span class="reaction__count" aria-hidden="true">{(count > 0 ? count : "")}</span></button>""";

    private static string Link(string key, Named named) => $"""<a href="/?{key}={named.Id}">{E(named.Name)}</a>""";

    private static string Icon(string name, bool small = false) =>
        $"""<svg class="icon icon--{name}{(small ? " icon--small" : "")}" viewBox="0 0 24 24" aria-hidden="true"><use href="#icon-{name}"/></svg>""";

    private static string SourceSet(HighlightPhotoResource photo, string format) =>
        string.Join(", ", photo.Renditions.Where(x => x.Format == format).Select(x => $"{E(x.Url)} {x.Width}w"));

    private static string E(string text) => HtmlEncoder.Default.Encode(text);
}
