using NodaTime;

namespace MeetupBot.Domain.Merging;

/// <summary>Which of two statements about one meetup counts after their authors are merged into one person.</summary>
public static class MergedAnswers
{
    /// <summary>Attendance: the later statement counts. Of two at the same instant, the remaining member's own does.</summary>
    public static bool IsAbsorbedAttendanceKept(Instant ownSaidAt, Instant absorbedSaidAt) => absorbedSaidAt > ownSaidAt;

    /// <summary>Questions about whom they met: the remaining member's own counts if it was answered.</summary>
    public static bool IsAbsorbedFollowUpKept(Instant? ownAnsweredAt) => ownAnsweredAt is null;
}
