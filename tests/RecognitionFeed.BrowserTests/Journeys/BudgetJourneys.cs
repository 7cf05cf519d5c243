using System.IO.Compression;
using System.Text.RegularExpressions;

namespace RecognitionFeed.BrowserTests;

/// <summary>What the first load may cost: bytes as a hard limit, paints as measured on a slow phone.</summary>
public sealed partial class BudgetJourneys(Lyft lyft, Xunit.Abstractions.ITestOutputHelper output) : Journey(lyft)
{
    private const int KiloByte = 1000;

    [Fact]
    public void The_first_load_needs_at_most_30_kB_of_script_and_8_kB_of_style()
    {
        var html = File.ReadAllText(Path.Combine(Repository.WebRoot, "index.html"));
        var script = EntryScripts().Matches(html).Select(match => match.Groups["path"].Value).Distinct().ToList();
        var style = EntryStyles().Matches(html).Select(match => match.Groups["path"].Value).Distinct().ToList();
        Assert.NotEmpty(script);
        Assert.NotEmpty(style);

        var scriptBytes = script.Sum(Compressed);
        var styleBytes = style.Sum(Compressed);

        output.WriteLine($"Script {scriptBytes} B in {script.Count} files, style {styleBytes} B, Brotli.");
        Assert.True(scriptBytes <= 30 * KiloByte, $"{scriptBytes} B of script: {string.Join(", ", script)}");
        Assert.True(styleBytes <= 8 * KiloByte, $"{styleBytes} B of style");
    }

    [Fact]
    public async Task A_slow_phone_on_slow_4g_sees_the_feed_in_time()
    {
        await Lyft.HasFivePagesAsync();
        var id = await Lyft.A_highlight(
            new DraftText { Story = new("Överst.", "Snabbt."), Photos = [await Lyft.A_photo(2000, 1500)] }
        );
        var staff = await Someone("staff");
        await Vitals.ObserveAsync(staff);
        await staff.IsSlowAsync();

        await staff.Feed.OpenAsync();
        await staff.Feed.Card(id).PhotoIsShownAsync();

        var vitals = await Vitals.ReadAsync(staff);
        output.WriteLine($"FCP {vitals.FirstPaint:f0} ms, LCP {vitals.LargestPaint:f0} ms, CLS {vitals.Shift:f4}");
        Assert.InRange(vitals.FirstPaint, 1, 1800);
        Assert.InRange(vitals.LargestPaint, 1, 2500);
        Assert.True(vitals.Shift <= 0.02, $"CLS {vitals.Shift:f4}: {vitals.Shifted}");
    }

    private static int Compressed(string path)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Repository.WebRoot, path.TrimStart('/')));
        using var output = new MemoryStream();
        using (var brotli = new BrotliStream(output, CompressionLevel.SmallestSize, leaveOpen: true))
            brotli.Write(bytes);
        return (int)output.Length;
    }

    [GeneratedRegex("""(?:src|href)="(?<path>/assets/[^"]+\.js)"[^>]*>""")]
    private static partial Regex EntryScripts();

    [GeneratedRegex("""href="(?<path>/assets/[^"]+\.css)"[^>]*>""")]
    private static partial Regex EntryStyles();
}
