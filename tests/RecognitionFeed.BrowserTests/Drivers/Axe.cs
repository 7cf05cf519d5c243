using System.Text.Json;

namespace RecognitionFeed.BrowserTests;

/// <summary>axe-core, in the page: WCAG 2.2 A and AA, and axe's best practices.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Script = new(() =>
        File.ReadAllText(Path.Combine(Repository.Client, "node_modules", "axe-core", "axe.min.js"))
    );

    /// <summary>Fails with the rules that the page breaks, and where.</summary>
    internal static async Task HasNoBarriersAsync(this Person person, string state)
    {
        // A fade that is under way has every contrast between its two ends.
        await person.Page.EvaluateAsync("document.getAnimations().forEach((it) => it.finish())");
        await person.Page.EvaluateAsync(Script.Value + "; 0");
        var found = await person.Page.EvaluateAsync<JsonElement>(
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
}
