namespace RecognitionFeed.Operations;

/// <summary>The interface's languages: Swedish first.</summary>
public static class Languages
{
    public const string Swedish = "sv";
    public const string English = "en";

    /// <summary>The language that this browser has chosen, by the cookie <c>lang</c>.</summary>
    public static string Of(HttpRequest request) => request.Cookies["lang"] == English ? English : Swedish;
}
