namespace RecognitionFeed.Identity.OpenIdConnect;

/// <summary>Somebody could not be signed in.</summary>
/// <param name="reason">For the log; nobody else reads it.</param>
public sealed class SignInRefusedException(SignInProblem problem, string reason, Exception? cause = null)
    : Exception(reason, cause)
{
    public SignInProblem Problem => problem;
}

/// <summary>What the sign-in page says.</summary>
public enum SignInProblem
{
    /// <summary>It could not be completed: too old, repeated, or not as it should be. Trying again helps.</summary>
    Failed,

    /// <summary>The person or the provider said no.</summary>
    Denied,

    /// <summary>The provider does not answer, or the database.</summary>
    Away,

    /// <summary>The provider knows the person, the directory does not.</summary>
    Unknown,
}
