using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Time;

namespace MeetupBot.Features.Introductions.Coffee;

internal static class VisitText
{
    /// <summary>"Mon 4 May to Fri 8 May".</summary>
    public static RichText WriteDays(Visit visit, TimePhrases phrases)
    {
        var first = phrases.When(MeetupTime.OnDay(visit.FirstDay));
        return visit.FirstDay == visit.LastDay ? first : first + " to " + phrases.When(MeetupTime.OnDay(visit.LastDay));
    }
}
