using RecognitionFeed.Comments;
using RecognitionFeed.Highlights;
using RecognitionFeed.Identity;
using RecognitionFeed.Live;
using RecognitionFeed.Notifications;
using RecognitionFeed.Operations;
using RecognitionFeed.Operations.Demo;
using RecognitionFeed.People;
using RecognitionFeed.Photos;
using RecognitionFeed.Reactions;
using RecognitionFeed.Storage;

if (args is [PhotoWorkerProcess.Command, ..])
    return PhotoWorkerProcess.Run(args);
if (args is [SceneProcess.Command, ..])
    return SceneProcess.Run(args);

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets(); // the built client is served in every environment, also by `dotnet run`
builder.AddOperations();
builder.AddStorage();
builder.AddIdentity();
builder.AddPhotos();
builder.AddHighlights();
builder.AddReactions();
builder.AddComments();
builder.AddLive();
builder.AddNotifications();
builder.AddDemo();

var app = builder.Build();
await app.MigrateAsync(async () =>
{
    KeyRing.Prepare(app.Services);
    await app.SeedDemoCityAsync();
});

app.UseOperations();
app.UseAuthentication();
app.UseFirstPage();
app.UseAuthorization();
app.UseLive();
app.MapPhotos();
app.MapHighlights();
app.MapReactions();
app.MapComments();
app.MapNotifications();
app.MapPeople();
app.MapMe();
app.MapDevelopmentSignIn();
app.MapLive();
app.MapOperations();
app.MapDocuments();
app.SayWhereToClick();
await app.RunAsync();
return 0;
