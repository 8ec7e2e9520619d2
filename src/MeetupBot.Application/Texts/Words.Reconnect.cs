using MeetupBot.Chat.Cards;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string SeeAgain = "See each other again";
    public const string ReconnectHow = "You asked to hear about people you haven't seen for months; /meetup me set changes that.";

    public static string NotSeenSince(string name) => $"You haven't met {name} since ";

    public static string MetSoOften(int times) => times switch
    {
        1 => ". You met once; time for another?",
        2 => ". You met twice; time for another?",
        _ => $". You met {times} times; time for another?",
    };

    public static string WouldLikeToSeeAgain(string name) => $"{name} would like to change that.";

    public static string WouldLikeToSeeYouAgain(string name) => $"{AtStart(name)} would like to see you again.";

    /// <summary>"Ana and Finn, you have not met for months."</summary>
    public static RichText MeetAgain(IReadOnlyList<Span> people)
    {
        RichText text = [people[0]];
        foreach (var other in people.Skip(1))
            text = text + " and " + new RichText([other]);
        return text + ", you haven't met for months.";
    }
}
