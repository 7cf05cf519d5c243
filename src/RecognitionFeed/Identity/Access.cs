namespace RecognitionFeed.Identity;

/// <summary>Who may use a route. One that is not named here is nobody's.</summary>
/// <param name="Route">Its methods and path, as <see cref="RouteNames"/> writes them.</param>
/// <param name="Who">Asked before the handler runs: 401 who has not signed in, 403 who has another role.</param>
/// <param name="Whose">What the handler finds for them; the rest answers 404, as what never was.</param>
public sealed record Access(string Route, Who Who, Whose Whose = Whose.Everybodys);

public enum Who
{
    /// <summary>Also who has not signed in.</summary>
    Anyone,

    /// <summary>Everybody who works for the city.</summary>
    Staff,

    /// <summary>Managers and authors, or all staff where the settings say so.</summary>
    Nominators,

    /// <summary>The director and the editors.</summary>
    Authors,

    Administrators,

    /// <summary>Whoever looks after the feed: the director, the editors, administrators.</summary>
    AuthorsAndAdministrators,
}

public enum Whose
{
    Everybodys,
    Own,
    OwnOrForAuthors,
    Published,
    PublishedOrForAuthors,
    PublishedOrOwnOrForAuthors,

    /// <summary>Those who work for the city, but for protected identities.</summary>
    NotProtected,
}
