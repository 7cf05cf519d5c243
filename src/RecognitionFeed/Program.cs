using Microsoft.Extensions.Options;
using RecognitionFeed.Accessibility;
using RecognitionFeed.Audit;
using RecognitionFeed.Comments;
using RecognitionFeed.Highlights;
using RecognitionFeed.Identity;
using RecognitionFeed.Live;
using RecognitionFeed.Nominations;
using RecognitionFeed.Notifications;
using RecognitionFeed.Objections;
using RecognitionFeed.Operations;
using RecognitionFeed.Operations.Commands;
using RecognitionFeed.Operations.Demo;
using RecognitionFeed.Operations.Limits;
using RecognitionFeed.Operations.Telemetry;
using RecognitionFeed.People;
using RecognitionFeed.Photos;
using RecognitionFeed.Reactions;
using RecognitionFeed.Storage;

if (await CommandTable.RunAsync(args) is { } exitCode)
    return exitCode;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets(); // the built client is served in every environment, also by `dotnet run`
builder.AddOperations();
builder.AddStorage();
builder.AddIdentity();
builder.AddAudit();
builder.AddPhotos();
builder.AddPeople();
builder.AddHighlights();
builder.AddReactions();
builder.AddNominations();
builder.AddObjections();
builder.AddLive();
builder.AddNotifications();
builder.AddDemo();

var app = builder.Build();
app.StartTelemetry();
app.Services.GetRequiredService<IStartupValidator>().Validate(); // before anything is touched

// Beside the routes, which need no database: half of a start is the database's.
var prepared = Task.Run(() =>
    app.MigrateAsync(async () =>
    {
        app.RehearseFirstPage();
        KeyRing.Prepare(app.Services);
        await app.SeedDemoCityAsync();
    })
);

app.UseOperations();
app.UseFirstPage();
app.UseRouting();
app.UseAuthentication();
app.UseRequestLimits();
app.UseAuthorization();
app.UseLive();
app.MapPhotos();
app.MapHighlights();
app.MapReactions();
app.MapComments();
app.MapNominations();
app.MapObjections();
app.MapNotifications();
app.MapPeople();
app.MapIdentity();
app.MapAccessibility();
app.MapAudit();
app.MapLive();
app.MapOperations();
app.MapDocuments();
app.CheckAccess();
await prepared;
app.SayWhereToClick();
await app.RunAsync();
return 0;
