using MeetupBot.Chat.Text;
using NodaTime;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    /// <param name="days">Negative in the past.</param>
    public static string DaysAway(int days) => days switch
    {
        0 => "today",
        _ => DistanceText.Format(Duration.FromDays(days), Math.Abs(days)),
    };

    /// <summary>Of a meetup of several days that has begun.</summary>
    public static string DayOf(int day, int days) => $"day {day} of {days}";

    public const string UntilItIsOver = "it is over";
}
