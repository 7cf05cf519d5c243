using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Identity;
using RecognitionFeed.Operations;
using RecognitionFeed.Operations.Limits;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Photos;

/// <summary>A photo is cut, and what nobody may recognise is blurred for good.</summary>
public static class EditEndpoints
{
    public static void MapEdits(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/api/photos/{id:guid}/edits", Edit)
            .WithTags("Photos")
            .Limited(Limit.Photos)
            .WithSummary("Cut a photo, or blur parts of it: a new photo")
            .WithDescription(
                "What a photo's addresses answer never changes, so an edited photo is a new one, without any trace of what was cut "
                    + "off or blurred. The photo that it was made from is removed at once where nothing keeps it; otherwise as soon as "
                    + "its highlight or nomination names the new one in its place. A repeat with the same id answers the photo that is "
                    + "there. For who sent the photo, and for authors once a highlight or a nomination keeps it."
            )
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Results<Created<PhotoResource>, Ok<PhotoResource>, ProblemHttpResult>> Edit(
        Guid id,
        PhotoEditRequest wanted,
        ClaimsPrincipal user,
        FeedDb db,
        PhotoStore photos,
        ILogger<PhotoStore> logger,
        HttpResponse response,
        CancellationToken cancellation
    )
    {
        if (wanted is { Crop: null, Blur.Count: 0 })
            return Problems.Invalid(
                new Dictionary<string, string[]> { ["blur"] = ["Say what to cut the photo to, or what to blur."] }
            );
        if (wanted.Id is { } edit && await EditedAsync(db, edit, cancellation) is { } before)
            return Repeat(before, user);
        if (await FindAsync(db, id, user, cancellation) is not { } original)
            return Problems.NotFound();
        try
        {
            var made = new PhotoEdit(wanted.Crop, wanted.Blur);
            if (await photos.EditAsync(original, made, wanted.Id, user.Id(), cancellation) is not { } photo)
                return Problems.NotFound();
            var resource = PhotoResource.Of(photo);
            return TypedResults.Created(resource.Renditions[0].Url, resource);
        }
        catch (DbUpdateException) when (wanted.Id is not null)
        {
            // The same request, sent twice at once: the other was first.
            if (await EditedAsync(db, wanted.Id.Value, cancellation) is not { } first)
                throw;
            return Repeat(first, user);
        }
        catch (Exception failure) when (PhotoProblems.Of(failure, response, logger) is { } problem)
        {
            return problem;
        }
    }

    private static Task<Photo?> EditedAsync(FeedDb db, Guid edit, CancellationToken cancellation) =>
        db.Photos.AsNoTracking().FirstOrDefaultAsync(photo => photo.EditId == edit, cancellation);

    private static Results<Created<PhotoResource>, Ok<PhotoResource>, ProblemHttpResult> Repeat(
        Photo photo,
        ClaimsPrincipal user
    )
    {
        if (photo.UploadedById != user.Id())
            return Problems.Problem(409, "id-taken", "The id is taken", "Choose another id.");
        if (photo.RemovedAt is not null)
            return Problems.NotFound();
        return TypedResults.Ok(PhotoResource.Of(photo));
    }

    /// <summary>
    /// One's own; for authors what is kept, too. What somebody else has only just sent stays theirs: an edit would remove it.
    /// </summary>
    private static Task<Photo?> FindAsync(FeedDb db, Guid id, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var (me, isAuthor) = (user.Id(), user.IsAuthor());
        return db
            .Photos.AsNoTracking()
            .FirstOrDefaultAsync(
                photo =>
                    photo.Id == id
                    && photo.RemovedAt == null
                    && (
                        photo.UploadedById == me
                        || isAuthor && (photo.HighlightId != null || photo.NominationId != null)
                    ),
                cancellation
            );
    }
}
