using RecognitionFeed.People;
using RecognitionFeed.Tests;

namespace RecognitionFeed.BrowserTests;

/// <summary>People are told what concerns them, calmly.</summary>
public sealed class NoticeJourneys(Lyft lyft) : Journey(lyft)
{
    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desk)]
    public async Task Whoever_is_in_a_highlight_hears_of_it_reads_it_and_the_other_device_knows(Screen screen)
    {
        var id = await A_colleague();
        var phone = await Someone(id.ToString(), screen);
        var other = await Someone(id.ToString(), Screen.Desk);
        await phone.Feed.OpenLiveAsync();
        await other.Feed.OpenLiveAsync();
        await Expect(Bell(phone, "Notiser")).ToBeVisibleAsync();

        var highlight = await Lyft.A_highlight(
            new DraftText { Story = new("Kollegan stannade kvar.", "Allt gick bra."), People = [id] }
        );

        await Expect(Bell(phone, "Notiser, 1 nya")).ToBeVisibleAsync();
        await phone.HearsAsync("En ny notis");
        await Expect(Bell(other, "Notiser, 1 nya")).ToBeVisibleAsync();
        await Bell(phone, "Notiser, 1 nya").ClickAsync();
        await Expect(phone.Heading("Notiser")).ToBeFocusedAsync();
        var row = phone.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("Du är med i ett lyft") });
        await Expect(row).ToContainTextAsync("Ny:");
        await Expect(row).ToContainTextAsync("Kollegan stannade kvar.");
        await Expect(row.Locator("img")).ToHaveJSPropertyAsync("complete", true);
        await phone.HasNoBarriersAsync("the notices");
        await Expect(Bell(phone, "Notiser")).ToBeVisibleAsync();
        await Expect(Bell(other, "Notiser")).ToBeVisibleAsync();
        await row.ClickAsync();
        await Expect(phone.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/h/{highlight}$"));

        phone.Complaints.ExpectStatus(404); // its photo may be on its way just then
        await Lyft.Is_taken_down(highlight);
        await phone.GoToAsync("/notifications");
        await Expect(phone.Page.GetByText("Inget här än")).ToBeVisibleAsync();
        await phone.HasNoBarriersAsync("no notices");
    }

    [Fact]
    public async Task What_comes_while_the_list_is_open_waits_until_it_is_asked_for()
    {
        var id = await A_colleague();
        await Lyft.A_highlight(new DraftText { Story = new("Det första.", ""), People = [id] });
        var staff = await Someone(id.ToString());
        await staff.GoToAsync("/notifications");
        await Expect(staff.Page.GetByText("Det första.")).ToBeVisibleAsync();
        await staff.IsLiveAsync();

        await Lyft.A_highlight(new DraftText { Story = new("Det andra.", ""), People = [id] });

        await Expect(staff.Button("Visa nya")).ToBeVisibleAsync();
        await Expect(staff.Page.GetByText("Det andra.")).ToHaveCountAsync(0);
        await staff.Button("Visa nya").ClickAsync();
        await Expect(staff.Page.GetByText("Det andra.")).ToBeVisibleAsync();
        await Expect(staff.Heading("Notiser")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Kinds_and_quiet_hours_are_chosen_with_the_keyboard_in_english_too()
    {
        var id = await A_colleague();
        await Lyft.A_highlight(new DraftText { Story = new("Tyst nu.", ""), People = [id] });
        var staff = await Someone(id.ToString(), Screen.Desk);
        await staff.GoToAsync("/notifications");
        await Expect(staff.Page.GetByText("Tyst nu.")).ToBeVisibleAsync();
        await staff.Button("English").ClickAsync();
        await Expect(staff.Page.GetByText("You are in a highlight")).ToBeVisibleAsync();
        await staff.Link("Notice settings").FocusAsync();
        await staff.Page.Keyboard.PressAsync("Enter");
        var kind = staff.Page.GetByLabel("When I am in a highlight");
        await kind.FocusAsync();
        await staff.Page.Keyboard.PressAsync("Space");
        await staff.Page.GetByLabel("Be quiet for a part of the day").CheckAsync();
        await staff.Page.GetByLabel("From").FillAsync("17:00");
        await staff.Page.GetByLabel("Until").FillAsync("17:00");
        await staff.HasNoBarriersAsync("the notice settings");
        await staff.Button("Save").ClickAsync();
        await staff.HearsAsync("Choose different times.");
        await staff.Page.GetByLabel("Until").FillAsync("06:30");
        await staff.Button("Save").ClickAsync();
        await staff.HearsAsync("The settings have been saved");

        await staff.Page.ReloadAsync();
        await Expect(kind).Not.ToBeCheckedAsync();
        await Expect(staff.Page.GetByLabel("Until")).ToHaveValueAsync("06:30");
        await staff.Link("To the notices").ClickAsync();
        await Expect(staff.Page.GetByText("Nothing here yet")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(320, 1)]
    [InlineData(390, 2)]
    public async Task Everything_has_room_on_a_narrow_screen_and_with_large_text(int width, int times)
    {
        var id = await A_colleague();
        await Lyft.A_highlight(
            new DraftText
            {
                Story = new(string.Concat(Enumerable.Repeat("Arbetsmarknadsförvaltningen ", 9)), ""),
                People = [id],
            }
        );
        var staff = await Someone(
            id.ToString(),
            with: options => options.ViewportSize = new() { Width = width, Height = 700 }
        );
        foreach (var path in new[] { "/notifications", "/notifications/settings" })
        {
            await staff.GoToAsync(path);
            await Expect(staff.Page.Locator("h1").First).ToBeVisibleAsync();
            await Expect(Bell(staff, "Notiser")).ToBeVisibleAsync();
            var isWide = await staff.Page.EvaluateAsync<bool>(
                "(times) => { document.documentElement.style.fontSize = `${times * 100}%`;"
                    + " return document.documentElement.scrollWidth > innerWidth; }",
                times
            );
            Assert.False(isWide, path);
            var small = await staff.Page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('button, a[href], input')]
                  .filter((it) => it.checkVisibility() && !it.closest('.skip'))
                  .map((it) => [it, (it.closest('label') ?? it).getBoundingClientRect()])
                  .filter(([, { width, height }]) => width < 43.5 || height < 43.5)
                  .map(([it]) => it.outerHTML.slice(0, 90))
                """
            );
            Assert.True(small.Length == 0, string.Join("\n", small));
        }
    }

    /// <summary>Somebody of whom nothing has been told yet.</summary>
    /// <summary>In a unit of their own: what other journeys tell of the city's units is not for them.</summary>
    private async Task<Guid> A_colleague()
    {
        await using var db = Lyft.App.OpenDb();
        var unit = new Unit
        {
            Id = Guid.CreateVersion7(),
            Name = "Kansliet",
            Kind = UnitKind.Forvaltning,
            SortKey = "kansliet",
        };
        var person = TestCity.Person(Guid.CreateVersion7(), "Kim Kollega", unit.Id, Roles.None);
        db.Units.Add(unit);
        db.People.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    }

    private static ILocator Bell(Person person, string name) =>
        person.Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
}
