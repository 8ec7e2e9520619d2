using System.Globalization;
using MeetupBot.Domain.Members;

namespace MeetupBot.Application.Jobs;

/// <summary>The payload of a job about a whole community: its id.</summary>
public static class CommunityPayload
{
    /// <returns>Null for text that is not an id.</returns>
    public static CommunityId? Read(string? payload) =>
        long.TryParse(payload, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new CommunityId(id) : null;

    public static string Write(CommunityId community) => community.ToString();
}
