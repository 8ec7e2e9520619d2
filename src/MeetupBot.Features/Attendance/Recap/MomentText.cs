namespace MeetupBot.Features.Attendance.Recap;

/// <summary>A moment as typed.</summary>
/// <param name="Photo">The URL of a picture; may be empty.</param>
internal sealed record MomentText(string Line, string Photo)
{
    public static MomentText Empty { get; } = new("", "");
}
