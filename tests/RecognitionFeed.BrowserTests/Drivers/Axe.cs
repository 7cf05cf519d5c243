using System.Text.Json;

namespace RecognitionFeed.BrowserTests;

/// <summary>axe-core, in the page: WCAG 2.2 A and AA, and axe's best practices.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Script = new(() =>
        File.ReadAllText(Path.Combine(Repository.Client, "node_modules", "axe-core", "axe.min.js"))
    );

    /// <summary>Fails with the rules that the page breaks, and where.</summary>
    internal static Task HasNoBarriersAsync(this Person person, string state) => person.Page.HasNoBarriersAsync(state);

    internal static async Task HasNoBarriersAsync(this IPage page, string state)
    {
        // A fade that is under way has every contrast between its two ends.
        await page.EvaluateAsync("document.getAnimations().forEach((it) => it.finish())");
        await page.EvaluateAsync(Script.Value + "; 0");
        var found = await page.EvaluateAsync<JsonElement>(
            """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
              return violations.flatMap(({ id, nodes }) =>
                nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary}`));
            }
            """
        );
        var barriers = found.EnumerateArray().Select(barrier => barrier.GetString()).ToList();
        Assert.True(barriers.Count == 0, $"{state}: {string.Join("\n", barriers)}");
    }

    /// <summary>Everything to press is at least 44 pixels large.</summary>
    internal static async Task HasOnlyLargeTargetsAsync(this Person person)
    {
        // A link within a sentence may be as high as its line (WCAG 2.5.8).
        var small = await person.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('button, a[href], input:not([hidden]), [role=button]')]
              .filter((it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest('[inert], .skip'))
              .filter((it) => !(it.tagName === 'A' && getComputedStyle(it).display === 'inline'))
              .map((it) => [it, (it.closest('label') ?? it).getBoundingClientRect()])
              .filter(([, { width, height }]) => width < 43.5 || height < 43.5)
              .map(([it, { width, height }]) => `${it.outerHTML.slice(0, 90)} ${width}×${height}`)
            """
        );
        Assert.True(small.Length == 0, $"{person.Page.Url}:\n{string.Join("\n", small)}");
    }
}
