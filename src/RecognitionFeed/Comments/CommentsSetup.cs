namespace RecognitionFeed.Comments;

public static class CommentsSetup
{
    public static WebApplicationBuilder AddComments(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddOptions<CommentOptions>()
            .BindConfiguration("Comments")
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddSingleton<CommentAllowance>();
        return builder;
    }

    public static void MapComments(this IEndpointRouteBuilder routes)
    {
        routes.MapCommentWriting();
        routes.MapModeration();
        routes.MapCommentLock();
    }
}
