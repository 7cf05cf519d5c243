namespace RecognitionFeed.BrowserTests;

/// <summary>What somebody holds or sits at.</summary>
public enum Screen
{
    Phone,
    Desk,
}

internal static class Screens
{
    internal static BrowserNewContextOptions Options(this Screen screen) =>
        new()
        {
            Locale = "sv-SE",
            TimezoneId = "Europe/Stockholm",
            ColorScheme = ColorScheme.Light,
            ViewportSize =
                screen == Screen.Phone
                    ? new ViewportSize { Width = 390, Height = 844 }
                    : new ViewportSize { Width = 1280, Height = 800 },
            HasTouch = screen == Screen.Phone,
            IsMobile = screen == Screen.Phone,
            DeviceScaleFactor = screen == Screen.Phone ? 2 : 1,
        };
}
