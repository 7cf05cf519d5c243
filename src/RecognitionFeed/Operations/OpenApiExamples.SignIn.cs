using RecognitionFeed.Identity;

namespace RecognitionFeed.Operations;

public static partial class OpenApiExamples
{
    private static object[] SignInExamples =>
        [
            new SignInWay(SignInProvider.OpenIdConnect),
            new SignedOut(
                "https://login.microsoftonline.com/9b1c…/oauth2/v2.0/logout?client_id=3f2a…&post_logout_redirect_uri=https%3A%2F%2Flyft.example.se%2Fsign-in"
            ),
        ];
}
