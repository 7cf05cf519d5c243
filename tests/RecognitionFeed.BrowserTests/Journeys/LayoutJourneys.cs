using System.Text.Json;

namespace RecognitionFeed.BrowserTests;

/// <summary>What the feed looks like while it is read.</summary>
public sealed class LayoutJourneys(Lyft lyft) : Journey(lyft)
{
    /// <summary>Scrolls on as a thumb does; answers how many cards there were when no more came by themselves.</summary>
    private const string ReadOn = """
        async () => {
          const frame = () => new Promise(requestAnimationFrame);
          const feed = document.querySelector('[role=feed]');
          const isRead = () => feed.lastElementChild.getBoundingClientRect().bottom < innerHeight;
          for (await frame(); !isRead() || feed.ariaBusy === 'true'; await frame())
            if (!isRead()) scrollBy({ top: 120, behavior: 'instant' });
          return feed.children.length;
        }
        """;

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desk)]
    public async Task Nothing_jumps_over_five_pages(Screen screen)
    {
        await Lyft.HasFivePagesAsync();
        var staff = await Someone("staff", screen);
        await Vitals.ObserveAsync(staff);
        await staff.Feed.OpenAsync();

        while (await staff.Page.EvaluateAsync<int>(ReadOn) < ManyHighlights.Count)
            await staff.Feed.More.ClickAsync();

        var vitals = await Vitals.ReadAsync(staff);
        Assert.True(vitals.Shift <= 0.02, $"CLS {vitals.Shift:f4}: {vitals.Shifted}");
    }

    [Fact]
    public async Task Every_photo_says_its_size_and_offers_several_widths_and_only_the_first_is_eager()
    {
        await Lyft.HasFivePagesAsync();
        var staff = await Someone("staff");
        await staff.Feed.OpenAsync();
        await Expect(staff.Feed.Articles.Nth(19)).ToBeAttachedAsync();

        var photos = await staff.Page.EvaluateAsync<JsonElement>(
            """
            () => [...document.querySelectorAll('.photo')].map((photo) => {
              const image = photo.querySelector('.photo__image');
              const source = photo.querySelector('source');
              const placeholder = photo.querySelector('.photo__placeholder');
              return {
                sized: Number(image.getAttribute('width')) > 0 && Number(image.getAttribute('height')) > 0,
                jpg: image.srcset, webp: source.srcset, sizes: image.sizes !== '' && source.sizes !== '',
                loading: image.loading, alt: image.hasAttribute('alt'),
                placeholder: placeholder.src, hidden: placeholder.getAttribute('alt') === '',
              };
            })
            """
        );

        Assert.All(
            photos.EnumerateArray(),
            photo =>
            {
                Assert.True(photo.GetProperty("sized").GetBoolean());
                Assert.True(photo.GetProperty("sizes").GetBoolean());
                Assert.True(photo.GetProperty("alt").GetBoolean());
                Assert.True(photo.GetProperty("hidden").GetBoolean());
                Assert.Contains(".webp 320w", photo.GetProperty("webp").GetString());
                Assert.Contains(".jpg 320w", photo.GetProperty("jpg").GetString());
                Assert.Contains(",", photo.GetProperty("webp").GetString());
                var placeholder = photo.GetProperty("placeholder").GetString()!;
                Assert.StartsWith("data:image/webp;base64,", placeholder);
                Assert.InRange(placeholder.Length, 40, 600);
            }
        );
        var eager = photos.EnumerateArray().Select(photo => photo.GetProperty("loading").GetString() == "eager");
        Assert.Equal([true], eager.Where(it => it));
        Assert.True(eager.First());
    }

    [Fact]
    public async Task A_portrait_is_at_most_four_to_five_and_a_carousel_keeps_its_first_photos_height()
    {
        var tall = await Lyft.A_highlight(
            new DraftText { Story = new("En hög bild.", ""), Photos = [await Lyft.A_photo(400, 1000)] }
        );
        var several = await Lyft.A_highlight(
            new DraftText
            {
                Story = new("Flera bilder.", ""),
                Photos = [await Lyft.A_photo(900, 600), await Lyft.A_photo(400, 1000, 100)],
            }
        );
        var staff = await Someone("staff");
        await staff.Feed.OpenAsync();

        var portrait = (await staff.Feed.Card(tall).Root.Locator(".photo").BoundingBoxAsync())!;
        Assert.InRange(portrait.Height / portrait.Width, 1.2, 1.26);
        var strip = (await staff.Feed.Card(several).Root.Locator(".carousel__strip").BoundingBoxAsync())!;
        Assert.InRange(strip.Height / strip.Width, 0.64, 0.69);
    }

    [Theory]
    [InlineData(ReducedMotion.NoPreference)]
    [InlineData(ReducedMotion.Reduce)]
    public async Task A_photo_fades_in_briefly_and_not_at_all_where_motion_is_unwanted(ReducedMotion motion)
    {
        await Lyft.HasFivePagesAsync();
        var staff = await Someone("staff", with: options => options.ReducedMotion = motion);
        await staff.Feed.OpenAsync();

        var seconds = await staff
            .Feed.Articles.Nth(3)
            .Locator(".photo__image")
            .First.EvaluateAsync<double>(
                """
                (image) => {
                  const { transitionDuration, animationDuration } = getComputedStyle(image);
                  return Math.max(...[transitionDuration, animationDuration].join().split(',').map(parseFloat));
                }
                """
            );

        Assert.InRange(seconds, 0, motion == ReducedMotion.Reduce ? 0.001 : 0.2);
    }

    [Fact]
    public async Task A_long_story_is_folded_with_a_labelled_more()
    {
        var id = await Lyft.A_highlight(
            new DraftText
            {
                Story = new(string.Concat(Enumerable.Repeat("Alla hjälptes åt hela natten. ", 30)), ""),
                Units = [Tests.TestCity.School],
            }
        );
        var staff = await Someone("staff");
        await staff.Feed.OpenAsync();
        var card = staff.Feed.Card(id);
        var folded = (await card.Root.Locator(".story").BoundingBoxAsync())!.Height;

        await Expect(card.Unfold).ToHaveAttributeAsync("aria-label", "mer om Skolförvaltningen");
        await card.Unfold.ClickAsync();

        await Expect(card.Unfold).ToHaveAttributeAsync("aria-expanded", "true");
        var whole = (await card.Root.Locator(".story").BoundingBoxAsync())!.Height;
        Assert.True(whole > folded * 1.5, $"{folded} px folded, {whole} px unfolded");
    }
}
