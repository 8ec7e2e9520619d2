using System.Globalization;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>A report that is to be told to the organizers.</summary>
/// <param name="Platform">Where it was made. Empty once the reporter knows that it waits, and in what an earlier version stored.</param>
/// <param name="Told">The organizers who know it already, while others have their quiet hours.</param>
internal sealed record ReportPayload(IntroductionId Introduction, string Platform, IReadOnlyList<MemberId> Told)
{
    public string Text => Told.Count > 0 ? $"{Introduction}:{Platform}:{string.Join(',', Told.Select(Write))}"
        : Platform.Length > 0 ? $"{Introduction}:{Platform}"
        : Introduction.Value;

    public static ReportPayload Read(string? payload) => payload?.Split(':') switch
    {
        [var id, var platform, var told] => new(new(id), platform, [.. told.Split(',').Select(ReadMember)]),
        [var id, var platform] => new(new(id), platform, []),
        _ => new(new(payload ?? ""), "", []),
    };

    private static string Write(MemberId member) => member.Value.ToString(CultureInfo.InvariantCulture);

    private static MemberId ReadMember(string member) => new(long.Parse(member, CultureInfo.InvariantCulture));
}
