using System.Globalization;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>One group of a round that waits for its introduction. A group of one is a member without a partner.</summary>
internal sealed record CoffeeGroupPayload(CommunityId Community, long Round, IReadOnlyList<MemberId> Members)
{
    public string Text => string.Create(
        CultureInfo.InvariantCulture, $"{Community.Value};{Round};{string.Join(',', Members.Select(member => member.Value))}");

    public static CoffeeGroupPayload Read(string payload)
    {
        var parts = payload.Split(';');
        return new(
            new CommunityId(Number(parts[0])), Number(parts[1]), [.. parts[2].Split(',').Select(member => new MemberId(Number(member)))]);
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
