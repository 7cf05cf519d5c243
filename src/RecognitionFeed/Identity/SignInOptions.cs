using System.ComponentModel.DataAnnotations;

namespace RecognitionFeed.Identity;

/// <summary>Section <c>SignIn</c>.</summary>
public sealed class SignInOptions
{
    [EnumDataType(typeof(SignInProvider))]
    public SignInProvider Provider { get; set; } = SignInProvider.None;
}

public enum SignInProvider
{
    /// <summary>Nobody has chosen how people sign in: the application does not start.</summary>
    None,

    /// <summary>One chooses who one is. Only in the Development environment.</summary>
    Development,
}
