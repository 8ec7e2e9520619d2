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
    /// A line that says itself who says so: "Ben · 3 times, first Sat 5 Dec 10:00 at Coffee, last Sat 12 Dec 10:00 · of one, only you say so".
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
    public RichText WriteLine(IReadOnlyList<string> names, Connection said, TimePhrases phrases) =>
        Join(names) + " · " + WriteTimes(said, phrases);

    private static RichText Join(IReadOnlyList<string> names)
    {
        var who = RichText.Empty;
        for (var index = 0; index < names.Count; index++)
            who = who + (index == 0 ? "" : index == names.Count - 1 ? " and " : ", ") + [new Span.Strong(names[index])];
        return who;
    }

    /// <summary>"Sat 5 Dec 10:00 at Coffee", "3 times, first Sat 5 Dec 10:00 at Coffee, last Sat 12 Dec 10:00".</summary>
    private RichText WriteTimes(Connection said, TimePhrases phrases) => said.Times == 1
        ? WriteOccasion(said.First, phrases)
        : (RichText)Words.TimesFirst(said.Times) + WriteOccasion(said.First, phrases) + Words.LastOf + WriteWhen(said.Last, phrases);

    /// <summary>
    /// "Finn: also goes to Walk on Sun 6 Dec 14:00; you both know Ana". Several who go to the same are said together: in one line where their
    /// other reasons are the same too, else in a line for the meetup and one for each.
    /// </summary>
    /// <param name="asked">Those whom the reader has asked to meet.</param>
    public static IEnumerable<(RichText Text, IReadOnlyList<MemberId> People)> WriteLines(
        IReadOnlyList<NextToMeet> next, IReadOnlySet<MemberId> asked, TimePhrases phrases)
    {
        foreach (var group in next.GroupBy(one => one.Plans is [var first, ..] ? first.Id.Value : one.Member.Id.ToString()).Select(group => group.ToList()))
        {
            if (group is [var only])
            {
                yield return (WriteLine(only, withPlan: true), [only.Member.Id]);
            }
            else if (group.Select(ReasonsOf).Distinct().Count() == 1)
            {
                RichText names = Join([.. group.Select(one => one.Member.Name!)]);
                yield return (names + ": " + RichText.Join("; ",
                [
                    Words.AlsoGoTo + WritePlan(group[0], phrases),
                    group[0].Through.Count == 0 ? null : (RichText)Words.YouEachKnow([.. group[0].Through.Select(one => one.Name!)]),
                    group[0].Likes.Count == 0 ? null : (RichText)Words.YouEachLike(group[0].Likes),
                    asked.Contains(group[0].Member.Id) ? (RichText)Words.YouAskedToMeet : null,
                ]), [.. group.Select(one => one.Member.Id)]);
            }
            else
            {
                yield return (Words.AlsoGoingTo + WritePlan(group[0], phrases) + ":", []);
                foreach (var one in group)
                    yield return (WriteLine(one, withPlan: false), [one.Member.Id]);
            }
        }

        RichText WriteLine(NextToMeet one, bool withPlan)
        {
            RichText?[] reasons =
            [
                withPlan && one.Plans.Count > 0 ? Words.AlsoGoesTo + WritePlan(one, phrases) : null,
                one.Through.Count == 0 ? null : (RichText)Words.YouBothKnow([.. one.Through.Select(through => through.Name!)]),
                one.Likes.Count == 0 ? null : (RichText)Words.BothLike(one.Likes),
                asked.Contains(one.Member.Id) ? (RichText)Words.YouAskedToMeet : null,
            ];
            RichText name = [new Span.Strong(one.Member.Name!)];
            return reasons.All(reason => reason is null) ? name : name + ": " + RichText.Join("; ", reasons);
        }

        string ReasonsOf(NextToMeet one) => string.Join(
            '\n', [asked.Contains(one.Member.Id) ? "asked" : "", .. one.Through.Select(through => through.Id.ToString()), "", .. one.Likes]);
    }

    /// <summary>"Sat 5 Dec 10:00 at Coffee".</summary>
    public RichText WriteOccasion(Meeting meeting, TimePhrases phrases) => WriteWhen(meeting, phrases) + " " + WriteWhere(meeting.Occasion);

    /// <summary>The same, as plain text.</summary>
    public string WritePlain(Meeting meeting, TimePhrases phrases) => $"{phrases.Plain(TimeOf(meeting, phrases))} {WriteWhere(meeting.Occasion)}";

    /// <summary>"at Coffee", "after an introduction".</summary>
    public string WriteWhere(Occasion occasion) => occasion switch
    {
        { Meetup: { } id } => session.Meetups.Find(id) is { } meetup ? Words.MetAt(meetup.Title) : Words.MetAtMeetup,
        { Introduction: not null } => Words.MetIntroduced,
        _ => Words.MetElsewhere,
    };

    public RichText WriteWhen(Meeting meeting, TimePhrases phrases) => phrases.When(TimeOf(meeting, phrases));

    /// <summary>
    /// When they met: on a day, where that was a meetup of a whole day, and outside meetups, where only the hour is known at which somebody
    /// said so.
    /// </summary>
    public MeetupTime TimeOf(Meeting meeting, TimePhrases phrases) => meeting.Occasion.Meetup is { } id
        ? session.Meetups.Find(id)?.Time is { IsWholeDay: true } day ? day : MeetupTime.At(meeting.At)
        : MeetupTime.OnDay(meeting.At.InZone(phrases.Zone).Date);

    private static RichText WritePlan(NextToMeet next, TimePhrases phrases)
    {
        var meetup = next.Plans[0];
        RichText title = [new Span.Strong(meetup.Title), " "];
        RichText id = [" ", new Span.Code(meetup.Id.Value)];
        return title + (meetup.Time is { } time ? Words.On + phrases.When(time) : RichText.Empty) + id;
    }
}
