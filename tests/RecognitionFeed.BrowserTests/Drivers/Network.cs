namespace RecognitionFeed.BrowserTests;

/// <summary>Slow networks and phones, by Chromium's own emulation.</summary>
internal static class Network
{
    /// <summary>Slow 4G as Lighthouse has it (150 ms, 1.6 Mbit/s down), and a processor four times slower.</summary>
    internal static async Task IsSlowAsync(this Person person)
    {
        var chromium = await person.Context.NewCDPSessionAsync(person.Page);
        await chromium.SendAsync("Network.enable");
        await chromium.SendAsync("Network.emulateNetworkConditions", Conditions(150, 1_638_400 / 8, 750_000 / 8));
        await chromium.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
    }

    /// <summary>So slow upwards that an upload can be looked at while it is under way.</summary>
    internal static async Task UploadsSlowlyAsync(this Person person, int bytesPerSecond)
    {
        var chromium = await person.Context.NewCDPSessionAsync(person.Page);
        await chromium.SendAsync("Network.enable");
        await chromium.SendAsync("Network.emulateNetworkConditions", Conditions(0, -1, bytesPerSecond));
    }

    /// <summary>The phone is put away: no script of the page runs any more, and its network sleeps.</summary>
    internal static async Task SleepsAsync(this Person person)
    {
        person.Complaints.ExpectLostNetwork();
        var chromium = await person.Context.NewCDPSessionAsync(person.Page);
        await chromium.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "frozen" });
        person.Line.Cut();
    }

    internal static async Task WakesAsync(this Person person)
    {
        person.Line.Mend();
        var chromium = await person.Context.NewCDPSessionAsync(person.Page);
        await chromium.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "active" });
    }

    private static Dictionary<string, object> Conditions(int latency, int down, int up) =>
        new()
        {
            ["offline"] = false,
            ["latency"] = latency,
            ["downloadThroughput"] = down,
            ["uploadThroughput"] = up,
        };
}
