using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Time;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.Connections;

/// <summary>Connections and reasons as one line each.</summary>
internal sealed class ConnectionText(Session session)
{
    /// <summary>"Ben · first Sat 5 Dec 10:00 at Coffee · met 3 times, last Sat 12 Dec 10:00".</summary>
    public RichText WriteLine(string name, Connection connection, TimePhrases phrases) => RichText.Join(" · ",
    [
        new RichText([new Span.Strong(name)]),
        (RichText)Words.FirstMet + WriteWhen(connection.First, phrases) + " " + WriteWhere(connection.First.Occasion),
        connection.Times == 1 ? null : (RichText)Words.MetTimes(connection.Times) + WriteWhen(connection.Last, phrases),
    ]);

    /// <summary>"Sat 5 Dec 10:00 at Coffee · you both say so".</summary>
    public RichText WriteLine(Meeting meeting, MemberId viewer, MemberId other, string otherName, TimePhrases phrases) => RichText.Join(" · ",
        [WriteWhen(meeting, phrases) + " " + WriteWhere(meeting.Occasion), Words.WhoSays(meeting.SaidBy(viewer), meeting.SaidBy(other), otherName)]);

    /// <summary>"Finn: goes to Walk on Sun 6 Dec 14:00, as you do; you both know Ana".</summary>
    public static RichText WriteLine(NextToMeet next, TimePhrases phrases)
    {
        RichText name = [new Span.Strong(next.Member.Name!)];
        var plan = next.Plans.Count == 0 ? null : WritePlan(next, phrases);
        var through = next.Through.Count == 0 ? null : (RichText)Words.YouBothKnow([.. next.Through.Select(one => one.Name!)]);
        return name + ": " + RichText.Join("; ", [plan, through]);
    }

    /// <summary>"at Coffee", "after an introduction".</summary>
    public string WriteWhere(Occasion occasion) => occasion switch
    {
        { Meetup: { } id } => session.Meetups.Find(id) is { } meetup ? Words.MetAt(meetup.Title) : Words.MetAtMeetup,
        { Introduction: not null } => Words.MetIntroduced,
        _ => Words.MetElsewhere,
    };

    public static RichText WriteWhen(Meeting meeting, TimePhrases phrases) => phrases.When(MeetupTime.At(meeting.At));

    private static RichText WritePlan(NextToMeet next, TimePhrases phrases)
    {
        var meetup = next.Plans[0];
        RichText title = [Words.GoesTo, new Span.Strong(meetup.Title), " "];
        RichText id = [" ", new Span.Code(meetup.Id.Value)];
        return title + (meetup.Time is { } time ? Words.On + phrases.When(time) : RichText.Empty) + id + Words.AsYouDo;
    }
}
