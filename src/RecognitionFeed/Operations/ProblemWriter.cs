namespace RecognitionFeed.Operations;

/// <summary>
/// Writes a problem also to a client that says it wants something else: the framework's own writer leaves that to whoever
/// refuses, and its validation then answers in another form.
/// </summary>
public sealed class ProblemWriter : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        problem.Status ??= context.HttpContext.Response.StatusCode;
        StatusProblems.Complete(context);
        await context.HttpContext.Response.WriteAsJsonAsync(
            problem,
            problem.GetType(),
            options: null,
            contentType: "application/problem+json",
            context.HttpContext.RequestAborted
        );
    }
}
