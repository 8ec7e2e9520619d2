using System.Net;
using System.Net.Sockets;
using NodaTime;

namespace MeetupBot.Pages.Feeds;

/// <summary>How often calendars may be fetched. Who guesses addresses never uses up what the owner of one has.</summary>
internal sealed class FetchLimits(TimeProvider time)
{
    /// <summary>Of an IPv6 address, the part that is one subscriber's.</summary>
    private const int NetworkBytes = 8;

    private readonly FetchLimit _feeds = new(time);
    private readonly FetchLimit _wrong = new(time);

    /// <inheritdoc cref="FetchLimit.Count"/>
    public Duration? Count(string feed) => _feeds.Count(feed);

    /// <summary>Counts a wrong address by where it came from.</summary>
    /// <inheritdoc cref="FetchLimit.Count"/>
    public Duration? CountWrong(IPAddress? from) => _wrong.Count(KeyOf(from));

    private static string KeyOf(IPAddress? from) => from switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => from.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(from.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => from.ToString(),
    };
}
