using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;
using RecognitionFeed.Identity;

namespace RecognitionFeed.Live;

/// <summary>A connection is its signed-in person's.</summary>
internal sealed class PersonOfConnection : IUserIdProvider
{
    public string? GetUserId(HubConnectionContext connection) => connection.User.FindFirstValue(CurrentPerson.IdClaim);
}
