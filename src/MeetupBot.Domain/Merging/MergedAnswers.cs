using NodaTime;

namespace MeetupBot.Domain.Merging;

/// <summary>Which of two words about one meetup holds, when the two who gave them turn out to be one person.</summary>
public static class MergedAnswers
{
    /// <summary>Of who was there, the later; of two at the same instant, the own.</summary>
    public static bool IsAbsorbedAttendanceKept(Instant ownSaidAt, Instant absorbedSaidAt) => absorbedSaidAt > ownSaidAt;

    /// <summary>Of two questions whom they met, the own if it is answered.</summary>
    public static bool IsAbsorbedFollowUpKept(Instant? ownAnsweredAt) => ownAnsweredAt is null;
}
