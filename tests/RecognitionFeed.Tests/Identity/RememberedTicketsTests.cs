using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using RecognitionFeed.Identity;

namespace RecognitionFeed.Tests.Identity;

public sealed class RememberedTicketsTests
{
    private readonly TestClock clock = new();
    private readonly Counted counted = new(
        new TicketDataFormat(new EphemeralDataProtectionProvider().CreateProtector(""))
    );

    [Fact]
    public void A_cookie_is_decrypted_once_in_30_seconds()
    {
        var tickets = new RememberedTickets(counted, clock);
        var cookie = Cookie(tickets, "Diana");

        Assert.Equal("Diana", tickets.Unprotect(cookie)!.Principal.Identity!.Name);
        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal("Diana", tickets.Unprotect(cookie)!.Principal.Identity!.Name);
        Assert.Equal(1, counted.Decryptions);

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Diana", tickets.Unprotect(cookie)!.Principal.Identity!.Name);
        Assert.Equal(2, counted.Decryptions);
    }

    [Fact]
    public void A_forged_cookie_is_refused_each_time_and_nobody_is_taken_for_another()
    {
        var tickets = new RememberedTickets(counted, clock);
        var (first, second) = (Cookie(tickets, "Diana"), Cookie(tickets, "Adam"));

        Assert.Equal("Diana", tickets.Unprotect(first)!.Principal.Identity!.Name);
        Assert.Equal("Adam", tickets.Unprotect(second)!.Principal.Identity!.Name);
        Assert.Null(tickets.Unprotect(first[..^4] + "AAAA"));
        Assert.Null(tickets.Unprotect(first[..^4] + "AAAA"));
        Assert.Equal(4, counted.Decryptions);
    }

    private static string Cookie(RememberedTickets tickets, string name) =>
        tickets.Protect(
            new AuthenticationTicket(new(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], "test")), "test")
        );

    /// <summary>The framework's own format, and how often it was asked.</summary>
    private sealed class Counted(TicketDataFormat format) : ISecureDataFormat<AuthenticationTicket>
    {
        public int Decryptions { get; private set; }

        public string Protect(AuthenticationTicket data) => format.Protect(data);

        public string Protect(AuthenticationTicket data, string? purpose) => format.Protect(data, purpose);

        public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

        public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
        {
            Decryptions++;
            return format.Unprotect(protectedText, purpose);
        }
    }
}
