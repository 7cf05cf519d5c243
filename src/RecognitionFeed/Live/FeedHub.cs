using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace RecognitionFeed.Live;

/// <summary>Browsers listen here; they have nothing to say. What they are sent is named in <see cref="FeedEvent.Type"/>.</summary>
[Authorize]
public sealed class FeedHub : Hub;
