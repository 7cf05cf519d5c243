namespace RecognitionFeed.BrowserTests;

/// <summary>Whoever cannot use something tells of it, and somebody sees to it.</summary>
public sealed class StatementJourneys(Lyft lyft) : Journey(lyft)
{
    [Fact]
    public async Task Who_has_not_signed_in_tells_by_keyboard_what_does_not_work_and_an_administrator_sees_to_it()
    {
        var nobody = await Someone("");
        nobody.Complaints.ExpectStatus(401);
        await nobody.GoToAsync("/sign-in");
        await nobody.Link("Tillgänglighet").ClickAsync();
        await Expect(nobody.Heading("Tillgänglighet")).ToBeFocusedAsync();

        await nobody.Button("Skicka").PressAsync("Enter");
        await Expect(nobody.Page.GetByLabel("Vad kunde du inte göra?")).ToBeFocusedAsync();
        await nobody.HearsAsync("Skriv vad du inte kunde göra.");
        await nobody.Page.Keyboard.TypeAsync("Jag kan inte välja vem jag är.");
        await nobody.Page.Keyboard.PressAsync("Tab");
        await nobody.Page.Keyboard.TypeAsync("Inloggningen");
        await nobody.Page.Keyboard.PressAsync("Tab");
        await nobody.Page.Keyboard.TypeAsync("042-10 50 00");
        await nobody.Page.Keyboard.PressAsync("Enter");
        await Expect(nobody.Page.GetByText("Tack! Vi har fått det du skrev.")).ToBeFocusedAsync();
        await nobody.HasNoBarriersAsync("the thanks");

        var admin = await Someone("admin", Screen.Desk);
        await admin.Feed.OpenAsync();
        await admin.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Ditt konto") }).ClickAsync();
        await admin.Link("Tillgänglighetsbrister").ClickAsync();
        var report = admin.Page.Locator("main li").Filter(new() { HasText = "Jag kan inte välja vem jag är." }).First;
        await Expect(report).ToContainTextAsync("Någon som inte var inloggad");
        await Expect(report).ToContainTextAsync("042-10 50 00");
        await report.GetByRole(AriaRole.Button, new() { Name = "Markera som åtgärdad" }).ClickAsync();
        await Expect(report).ToContainTextAsync("Åtgärdad nyss");
    }

    [Fact]
    public async Task What_cannot_be_sent_stays_written()
    {
        var staff = await Someone("staff");
        await staff.GoToAsync("/accessibility");
        await staff.Page.GetByLabel("Vad kunde du inte göra?").FillAsync("Något långt som jag inte vill skriva igen.");
        await staff.LosesTheNetworkAsync();
        await staff.Button("Skicka").ClickAsync();
        await staff.HearsAsync("Du är offline. Försök igen när du har täckning.");
        await Expect(staff.Page.GetByLabel("Vad kunde du inte göra?"))
            .ToHaveValueAsync("Något långt som jag inte vill skriva igen.");

        await staff.IsOnlineAgainAsync();
        await staff.Button("Skicka").ClickAsync();
        await Expect(staff.Page.GetByText("Tack! Vi har fått det du skrev.")).ToBeFocusedAsync();
    }
}
