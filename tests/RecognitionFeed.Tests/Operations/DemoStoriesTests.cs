using System.Xml.Linq;
using RecognitionFeed.Highlights;
using RecognitionFeed.Operations.Demo;
using RecognitionFeed.Operations.Demo.Scenes;

namespace RecognitionFeed.Tests.Operations;

public sealed class DemoStoriesTests
{
    [Fact]
    public void Behaviours_are_unique()
    {
        var behaviours = DemoBehaviours.Create();

        Assert.Equal(8, behaviours.Count);
        Assert.Equal(8, behaviours.Select(behaviour => behaviour.Id).Distinct().Count());
        Assert.Equal(8, behaviours.Select(behaviour => behaviour.NameSv).Distinct().Count());
        Assert.Equal(8, behaviours.Select(behaviour => behaviour.NameEn).Distinct().Count());
    }

    [Fact]
    public void Every_story_says_what_happened_and_what_it_meant_and_describes_its_photos()
    {
        var behaviours = DemoBehaviours.Create().Select(behaviour => behaviour.Id).ToHashSet();
        foreach (var story in DemoStories.All)
        {
            Assert.InRange(story.Happened.Length, 120, 600);
            Assert.InRange(story.Meant.Length, 40, 300);
            Assert.InRange(story.Photos.Length, 1, 4);
            Assert.InRange(story.Perspectives.Length, 1, 2);
            Assert.NotEmpty(story.Behaviours);
            Assert.Subset(behaviours, story.Behaviours.ToHashSet());
            Assert.Subset(Perspective.All.Select(x => x.Id).ToHashSet(), story.Perspectives.ToHashSet());
            Assert.All(story.Photos, photo => Assert.InRange(photo.Alt.Length, 40, 200));
        }
    }

    [Fact]
    public void Every_drawn_photograph_is_told_of_once()
    {
        var told = DemoStories.All.SelectMany(story => story.Photos).Select(photo => photo.Scene).Order();

        Assert.Equal(SceneCatalogue.All.Keys.Order(), told);
    }

    [Fact]
    public void Every_unit_a_story_names_is_in_the_city_and_every_person_is_somebody_else()
    {
        var city = DemoDirectory.Create();
        var writer = new DemoWriter(city);
        var named = DemoStories
            .All.SelectMany(story => writer.Write(story, DateTimeOffset.UnixEpoch).Body.PersonIds)
            .ToList();

        Assert.Equal(named.Count, named.Distinct().Count());
        Assert.Equal(DemoStories.All.Sum(story => story.People.Length), named.Count);
        foreach (var unit in DemoStories.All.SelectMany(story => story.Units))
            Assert.Contains(city.Units, x => x.Name == unit.Split('|')[0]);
        foreach (var title in DemoStories.All.SelectMany(story => story.People))
            Assert.Contains(city.People, person => person.Title == title);
    }

    [Fact]
    public void A_story_of_a_season_is_told_in_it_and_nothing_is_told_in_the_future()
    {
        foreach (var month in Enumerable.Range(1, 12))
        {
            var now = new DateTimeOffset(2026, month, 14, 9, 30, 0, TimeSpan.Zero);
            var told = DemoCalendar.Spread(DemoStories.All, 34, now);

            Assert.InRange(told.Count, 27, 34);
            Assert.All(told, x => Assert.InRange(x.At, now.AddDays(-186), now));
            Assert.Equal(told.Count, told.Select(x => x.Story).Distinct().Count());
            Assert.DoesNotContain(told, x => x.Story.Season == Season.Winter && x.At.Month is >= 4 and <= 10);
            Assert.DoesNotContain(told, x => x.Story.Season == Season.Summer && x.At.Month is >= 9 or <= 4);
        }
    }

    [Fact]
    public void Drawings_are_the_same_in_every_run_and_need_nothing_from_outside()
    {
        foreach (var (name, scene) in SceneCatalogue.All)
        {
            var svg = scene.ToSvg(scene.PixelWidth);

            Assert.Equal(svg, scene.ToSvg(scene.PixelWidth));
            Assert.DoesNotContain("href", svg, StringComparison.Ordinal);
            Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
            Assert.Equal("svg", XDocument.Parse(svg).Root!.Name.LocalName);
            Assert.True(svg.Length < 1_000_000, name);
        }
    }

    [Fact]
    public void A_drawing_is_the_same_under_swedish_rules_for_numbers()
    {
        var scene = SceneCatalogue.All["home-care-dawn"];
        var invariant = scene.ToSvg(1600);
        var culture = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("sv-SE");
            Assert.Equal(invariant, scene.ToSvg(1600));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }
    }
}
