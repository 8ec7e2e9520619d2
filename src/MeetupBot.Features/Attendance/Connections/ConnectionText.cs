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
    /// <summary>
    /// A line that says itself who says so: "Ben · 3 times, first Sat 5 Dec 10:00 at Coffee, last Sat 12 Dec 10:00 · you both say so of one".
    /// Where only the other one says that they met: "Cleo says that you met Sat 5 Dec 10:00 at Coffee".
    /// </summary>
    public RichText WriteLine(string name, Connection connection, MemberId viewer, TimePhrases phrases)
    {
        RichText who = [new Span.Strong(name)];
        var unanswered = connection.Unanswered(viewer) is [.., var last] ? last : null;
        if (connection.SaidBy(viewer) is not { } said)
            return unanswered is null ? who : who + Words.SaysYouMetOn(isFirst: true) + WriteOccasion(unanswered, phrases);
        return RichText.Join(" · ",
        [
            who,
            WriteTimes(said, phrases),
            Words.BothSaySo(said.Confirmed?.Times ?? 0, said.Times),
            unanswered is null ? null : (RichText)Words.SaysYouMetOn(isFirst: false) + WriteOccasion(unanswered, phrases),
        ]);
    }

    /// <summary>"Ben and Cleo · Sat 5 Dec 10:00 at Coffee", of people with whom it was the same. Who says so stands above.</summary>
    public RichText WriteLine(IReadOnlyList<string> names, Connection said, TimePhrases phrases)
    {
        var who = RichText.Empty;
        for (var index = 0; index < names.Count; index++)
            who = who + (index == 0 ? "" : index == names.Count - 1 ? " and " : ", ") + [new Span.Strong(names[index])];
        return who + " · " + WriteTimes(said, phrases);
    }

    /// <summary>"Sat 5 Dec 10:00 at Coffee", "3 times, first Sat 5 Dec 10:00 at Coffee, last Sat 12 Dec 10:00".</summary>
    private RichText WriteTimes(Connection said, TimePhrases phrases) => said.Times == 1
        ? WriteOccasion(said.First, phrases)
        : (RichText)Words.TimesFirst(said.Times) + WriteOccasion(said.First, phrases) + Words.LastOf + WriteWhen(said.Last, phrases);

    /// <summary>"Finn: also goes to Walk on Sun 6 Dec 14:00; you both know Ana".</summary>
    public static RichText WriteLine(NextToMeet next, TimePhrases phrases)
    {
        RichText name = [new Span.Strong(next.Member.Name!)];
        var plan = next.Plans.Count == 0 ? null : WritePlan(next, phrases);
        var through = next.Through.Count == 0 ? null : (RichText)Words.YouBothKnow([.. next.Through.Select(one => one.Name!)]);
        return name + ": " + RichText.Join("; ", [plan, through, next.Likes.Count == 0 ? null : (RichText)Words.BothLike(next.Likes)]);
    }

    /// <summary>"Sat 5 Dec 10:00 at Coffee".</summary>
    public RichText WriteOccasion(Meeting meeting, TimePhrases phrases) => WriteWhen(meeting, phrases) + " " + WriteWhere(meeting.Occasion);

    /// <summary>The same, as plain text.</summary>
    public string WritePlain(Meeting meeting, TimePhrases phrases) => $"{phrases.Plain(TimeOf(meeting))} {WriteWhere(meeting.Occasion)}";

    /// <summary>"at Coffee", "after an introduction".</summary>
    public string WriteWhere(Occasion occasion) => occasion switch
    {
        { Meetup: { } id } => session.Meetups.Find(id) is { } meetup ? Words.MetAt(meetup.Title) : Words.MetAtMeetup,
        { Introduction: not null } => Words.MetIntroduced,
        _ => Words.MetElsewhere,
    };

    public RichText WriteWhen(Meeting meeting, TimePhrases phrases) => phrases.When(TimeOf(meeting));

    /// <summary>When they met: on a day, where that was a meetup of a whole day.</summary>
    public MeetupTime TimeOf(Meeting meeting) =>
        meeting.Occasion.Meetup is { } id && session.Meetups.Find(id)?.Time is { IsWholeDay: true } day ? day : MeetupTime.At(meeting.At);

    private static RichText WritePlan(NextToMeet next, TimePhrases phrases)
    {
        var meetup = next.Plans[0];
        RichText title = [Words.AlsoGoesTo, new Span.Strong(meetup.Title), " "];
        RichText id = [" ", new Span.Code(meetup.Id.Value)];
        return title + (meetup.Time is { } time ? Words.On + phrases.When(time) : RichText.Empty) + id;
    }
}
