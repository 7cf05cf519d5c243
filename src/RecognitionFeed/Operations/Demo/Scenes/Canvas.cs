using System.Globalization;
using System.Text;

namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>A picture under the brush: SVG, with gradients and filters collected once each.</summary>
internal sealed class Canvas(double width, double height, int seed)
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    private readonly StringBuilder body = new();
    private readonly StringBuilder defs = new();
    private readonly Dictionary<string, string> ids = [];

    internal double W { get; } = width;
    internal double H { get; } = height;
    internal Random Random { get; } = new(seed);
    internal Light Light { get; set; } = Light.Day;

    internal double Between(double low, double high) => low + (high - low) * Random.NextDouble();

    internal T Pick<T>(params T[] choices) => choices[Random.Next(choices.Length)];

    internal string ToSvg(int pixelWidth) =>
        $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{pixelWidth}" height="{N(
                Math.Round(pixelWidth * H / W)
            )}" viewBox="0 0 {N(W)} {N(H)}"><defs>{defs}</defs>{body}</svg>
            """;

    internal void Rect(double x, double y, double w, double h, string fill, double opacity = 1, double round = 0) =>
        body.Append(Plain, $"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(w)}\" height=\"{N(h)}\"")
            .Append(round > 0 ? $" rx=\"{N(round)}\"" : "")
            .Append(Paint(fill, opacity));

    internal void Circle(double x, double y, double r, string fill, double opacity = 1) =>
        body.Append(Plain, $"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(r)}\"").Append(Paint(fill, opacity));

    internal void Ellipse(double x, double y, double rx, double ry, string fill, double opacity = 1, double turn = 0) =>
        body.Append(Plain, $"<ellipse cx=\"{N(x)}\" cy=\"{N(y)}\" rx=\"{N(rx)}\" ry=\"{N(ry)}\"")
            .Append(turn != 0 ? $" transform=\"rotate({N(turn)} {N(x)} {N(y)})\"" : "")
            .Append(Paint(fill, opacity));

    /// <summary>A filled path in SVG's own language.</summary>
    internal void Path(string d, string fill, double opacity = 1) =>
        body.Append(Plain, $"<path d=\"{d}\"").Append(Paint(fill, opacity));

    /// <summary>A drawn line with round ends.</summary>
    internal void Stroke(string d, string color, double thickness, double opacity = 1) =>
        body.Append(
            Plain,
            $"<path d=\"{d}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"{N(thickness)}\" stroke-linecap=\"round\" stroke-linejoin=\"round\"{(opacity < 1 ? $" stroke-opacity=\"{N3(opacity)}\"" : "")}/>"
        );

    internal void Line(
        double x1,
        double y1,
        double x2,
        double y2,
        string color,
        double thickness,
        double opacity = 1
    ) => Stroke($"M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}", color, thickness, opacity);

    internal void Polygon(string fill, double opacity, params ReadOnlySpan<double> points) =>
        Path(Closed(points), fill, opacity);

    internal static string Closed(params ReadOnlySpan<double> points)
    {
        var d = new StringBuilder("M");
        for (var i = 0; i < points.Length; i += 2)
            d.Append(N(points[i])).Append(' ').Append(N(points[i + 1])).Append(i + 2 < points.Length ? "L" : "Z");
        return d.ToString();
    }

    /// <summary>What is painted until disposal belongs together: moved, turned, faded, blurred or clipped as one.</summary>
    internal Scope Group(
        double x = 0,
        double y = 0,
        double scale = 1,
        double turn = 0,
        double opacity = 1,
        double blur = 0,
        bool mirrored = false,
        string? clip = null,
        string? blend = null
    )
    {
        body.Append("<g");
        var transform = new StringBuilder();
        if (x != 0 || y != 0)
            transform.Append(Plain, $"translate({N(x)} {N(y)})");
        if (turn != 0)
            transform.Append(Plain, $"rotate({N(turn)})");
        if (scale != 1 || mirrored)
            transform.Append(Plain, $"scale({N3(mirrored ? -scale : scale)} {N3(scale)})");
        if (transform.Length > 0)
            body.Append(Plain, $" transform=\"{transform}\"");
        if (blur > 0)
            body.Append(Plain, $" filter=\"{Blur(blur)}\"");
        if (clip is not null)
            body.Append(Plain, $" clip-path=\"{Clip(clip)}\"");
        if (blend is not null)
            body.Append(Plain, $" style=\"mix-blend-mode:{blend}\"");
        body.Append(Faded(opacity)).Append('>');
        return new Scope(body);
    }

    /// <summary>A gradient over what it fills, downwards by default; stops are "#rrggbb", or "#rrggbb/opacity", evenly spread or "@share".</summary>
    internal string Fade(params string[] stops) => Gradient("x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"", "linear", stops);

    internal string FadeAcross(params string[] stops) =>
        Gradient("x1=\"0\" y1=\"0\" x2=\"1\" y2=\"0\"", "linear", stops);

    internal string FadeDiagonal(params string[] stops) =>
        Gradient("x1=\"0\" y1=\"0\" x2=\"1\" y2=\"1\"", "linear", stops);

    internal string Round(params string[] stops) => Gradient("cx=\".5\" cy=\".5\" r=\".5\"", "radial", stops);

    /// <summary>The colour as the scene's light models it on something round.</summary>
    internal string Volume(string color, double strength = 1)
    {
        color = Light.Through(color);
        var k = Light.Strength * strength;
        var lit = Tint.Mix(color, Light.Lit, 0.34 * k);
        var shade = Tint.Mix(Tint.Mix(color, Light.Shade, 0.42 * k), "#000000", 0.1 * k);
        return Light.From < 0 ? FadeAcross(lit, color + "@.45", shade) : FadeAcross(shade, color + "@.55", lit);
    }

    /// <summary>A soft glow without a filter.</summary>
    internal void Glow(double x, double y, double r, string color, double opacity = 1, double flat = 1) =>
        Ellipse(x, y, r, r * flat, Round($"{color}", $"{color}/.55@.18", $"{color}/.2@.45", $"{color}/0"), opacity);

    /// <summary>The soft shadow under something standing at x, y.</summary>
    internal void Shadow(double x, double y, double rx, double ry, double opacity = 0.4, string color = "#0b1020") =>
        Ellipse(x, y, rx, ry, Round(color, $"{color}/.75@.4", $"{color}/0"), opacity);

    internal void Raw(string svg) => body.Append(svg);

    internal string Define(string key, Func<string, string> definition)
    {
        if (!ids.TryGetValue(key, out var id))
        {
            id = "i" + ids.Count.ToString(CultureInfo.InvariantCulture);
            ids.Add(key, id);
            defs.Append(definition(id));
        }
        return $"url(#{id})";
    }

    internal static string N(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    private static string N3(double value) => Math.Round(value, 3).ToString(CultureInfo.InvariantCulture);

    private string Blur(double deviation) =>
        Define(
            $"blur {N(deviation)}",
            id =>
                $"<filter id=\"{id}\" x=\"-20%\" y=\"-20%\" width=\"140%\" height=\"140%\"><feGaussianBlur stdDeviation=\"{N(deviation)}\"/></filter>"
        );

    private string Clip(string d) => Define("clip " + d, id => $"<clipPath id=\"{id}\"><path d=\"{d}\"/></clipPath>");

    private string Gradient(string place, string kind, string[] stops) =>
        Define(
            $"{kind} {place} {string.Join(' ', stops)}",
            id =>
            {
                var gradient = new StringBuilder($"<{kind}Gradient id=\"{id}\" {place}>");
                for (var i = 0; i < stops.Length; i++)
                {
                    var at = stops[i].Split('@');
                    var paint = at[0].Split('/');
                    var offset = at.Length > 1 ? at[1] : N3(stops.Length > 1 ? (double)i / (stops.Length - 1) : 0);
                    gradient.Append(Plain, $"<stop offset=\"{offset}\" stop-color=\"{paint[0]}\"");
                    gradient.Append(paint.Length > 1 ? $" stop-opacity=\"{paint[1]}\"/>" : "/>");
                }
                return gradient.Append(Plain, $"</{kind}Gradient>").ToString();
            }
        );

    // Not "opacity": librsvg would paint each such shape on a sheet of its own, a hundred times slower.
    private static string Paint(string fill, double opacity) =>
        opacity < 1 ? $" fill=\"{fill}\" fill-opacity=\"{N3(opacity)}\"/>" : $" fill=\"{fill}\"/>";

    private static string Faded(double opacity) => opacity < 1 ? $" opacity=\"{N3(opacity)}\"" : "";

    internal readonly struct Scope(StringBuilder body) : IDisposable
    {
        public void Dispose() => body.Append("</g>");
    }
}
