using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;

namespace RecognitionFeed.Identity;

/// <summary>
/// Remembers for at most 30 seconds what a sign-in cookie holds: decrypting it costs more than the rest of a small answer.
/// Only decryption is saved; whether the ticket has expired, and whatever else is checked at each request, still is. A ticket
/// is shared by requests that run at once, so nobody may change it.
/// </summary>
internal sealed class RememberedTickets(ISecureDataFormat<AuthenticationTicket> tickets, TimeProvider clock)
    : ISecureDataFormat<AuthenticationTicket>
{
    private const int Most = 20_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private Remembered remembered = new(clock.GetUtcNow());

    public string Protect(AuthenticationTicket data) => tickets.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => tickets.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText is null || purpose is not null)
            return tickets.Unprotect(protectedText, purpose);
        var current = Current();
        var key = Key(protectedText);
        if (current.Tickets.TryGetValue(key, out var known))
            return known;
        var ticket = tickets.Unprotect(protectedText);
        if (ticket is not null)
            current.Add(key, ticket);
        return ticket;
    }

    /// <summary>All are forgotten together, so that none outlives the time.</summary>
    private Remembered Current()
    {
        var current = Volatile.Read(ref remembered);
        var now = clock.GetUtcNow();
        if (now - current.Since < Longest && current.Count < Most)
            return current;
        Volatile.Write(ref remembered, current = new Remembered(now));
        return current;
    }

    /// <summary>A hash, so that nobody's cookie lies in memory.</summary>
    private static UInt128 Key(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }

    private sealed class Remembered(DateTimeOffset since)
    {
        private int count; // the dictionary's own Count takes all its locks

        public DateTimeOffset Since => since;
        public int Count => Volatile.Read(ref count);
        public ConcurrentDictionary<UInt128, AuthenticationTicket> Tickets { get; } = [];

        public void Add(UInt128 key, AuthenticationTicket ticket)
        {
            if (Tickets.TryAdd(key, ticket))
                Interlocked.Increment(ref count);
        }
    }
}
