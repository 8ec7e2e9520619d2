using MeetupBot.Domain.Introductions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>A report that is to be told to the organizers.</summary>
/// <param name="Platform">Where it was made. Empty once the reporter knows that it waits, and in what an earlier version stored.</param>
internal readonly record struct ReportPayload(IntroductionId Introduction, string Platform)
{
    public string Text => Platform.Length == 0 ? Introduction.Value : $"{Introduction}:{Platform}";

    public static ReportPayload Read(string? payload) =>
        payload?.Split(':') is [var id, var platform] ? new(new(id), platform) : new(new(payload ?? ""), "");
}
