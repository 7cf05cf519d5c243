namespace RecognitionFeed.Comments;

public static class CommentsSetup
{
    public static void MapComments(this IEndpointRouteBuilder routes)
    {
        routes.MapCommentWriting();
        routes.MapModeration();
        routes.MapCommentLock();
    }
}
