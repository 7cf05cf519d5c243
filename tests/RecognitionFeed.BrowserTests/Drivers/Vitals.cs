using System.Text.Json;

namespace RecognitionFeed.BrowserTests;

/// <summary>What Chromium measures of a page: layout shifts and the first and largest paint, times in milliseconds.</summary>
internal sealed record Vitals(double Shift, double FirstPaint, double LargestPaint, string Shifted)
{
    /// <summary>From the next page on.</summary>
    internal static Task ObserveAsync(Person person) =>
        person.Page.AddInitScriptAsync(
            """
            window.vitals = { shift: 0, largest: 0, shifted: [] };
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) {
                if (entry.hadRecentInput) continue;
                vitals.shift += entry.value;
                for (const { node, previousRect: a, currentRect: b } of entry.sources ?? [])
                  vitals.shifted.push(`${node?.className || node?.nodeName} in ${node?.parentElement?.closest('article')?.ariaPosInSet}: ${a.y}+${a.height} -> ${b.y}+${b.height} (${entry.value.toFixed(3)}) at ${Math.round(entry.startTime)} ms, ${scrollY} px of ${document.documentElement.scrollHeight}, ${document.querySelectorAll('article').length}`);
              }
            }).observe({ type: 'layout-shift', buffered: true });
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) vitals.largest = entry.startTime;
            }).observe({ type: 'largest-contentful-paint', buffered: true });
            """
        );

    internal static async Task<Vitals> ReadAsync(Person person)
    {
        var read = await person.Page.EvaluateAsync<JsonElement>(
            """
            () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve({
              ...vitals,
              first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
            }))))
            """
        );
        return new Vitals(
            read.GetProperty("shift").GetDouble(),
            read.GetProperty("first").GetDouble(),
            read.GetProperty("largest").GetDouble(),
            string.Join("; ", read.GetProperty("shifted").EnumerateArray().Select(text => text.GetString()))
        );
    }
}
