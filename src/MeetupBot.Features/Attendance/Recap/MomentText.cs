namespace MeetupBot.Features.Attendance.Recap;

/// <summary>A moment as typed.</summary>
/// <param name="Line">What happened.</param>
/// <param name="Photo">Address of a picture; may be empty.</param>
internal sealed record MomentText(string Line, string Photo)
{
    public static MomentText Empty { get; } = new("", "");
}
