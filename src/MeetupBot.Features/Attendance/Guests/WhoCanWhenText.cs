using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Attendance.Guests;

/// <summary>
/// Writes who said what in a poll, as pages that fit every platform, however many people and times there are. Each time has one line a page:
/// "1 Sat 5 Dec 10:00 · yes: Ana, Ben · if need be: Cleo · no: Dev". The last line says whom none of these suits.
/// </summary>
internal static class WhoCanWhenText
{
    /// <summary>Markup at most doubles what was typed, and a message on Discord has 4,000 characters.</summary>
    private const int PageLength = 1500;

    /// <summary>About what the number, the time and the marks of a line take.</summary>
    private const int HeadLength = 60;

    private const int LongestName = 80;

    /// <param name="nameOf">The names as the host sees them.</param>
    public static IReadOnlyList<WhoCanWhenPage> Write(MeetupView view, Func<MemberId, string> nameOf, TimePhrases phrases)
    {
        var pages = new List<List<Entry>>();
        var length = 0;
        foreach (var entry in List(view, nameOf, phrases))
        {
            var isSameLine = pages is [.., [.., var last]] && last.Line == entry.Line;
            var added = entry.Name.Length + (isSameLine ? 2 : HeadLength);
            if (pages.Count == 0 || length + added > PageLength)
            {
                pages.Add([]);
                (length, added) = (0, entry.Name.Length + HeadLength);
            }

            pages[^1].Add(entry);
            length += added;
        }

        return [.. pages.Select(page => new WhoCanWhenPage(
            [.. page.GroupBy(entry => entry.Line).Select(Line)], [.. page.Select(entry => entry.Line).Distinct()]))];
    }

    private static RichText Line(IEnumerable<Entry> line)
    {
        var entries = line.ToList();
        return entries.GroupBy(entry => entry.Answer).Aggregate(
            entries[0].Head, (text, said) => text + (said.Key.Length == 0 ? ": " : $" · {said.Key}: ") + string.Join(", ", said.Select(entry => entry.Name)));
    }

    private static IEnumerable<Entry> List(MeetupView view, Func<MemberId, string> nameOf, TimePhrases phrases)
    {
        var names = view.Poll.Ballots.ToDictionary(ballot => ballot.Member, ballot => DisplayText.Label(nameOf(ballot.Member), LongestName));
        for (var line = 0; line < view.Poll.Options.Count; line++)
        {
            var option = view.Poll.Options[line];
            var head = new RichText([$"{line + 1} "]) + phrases.Days(option.Time, view.Meetup.Duration, bold: true);
            var answers = view.Poll.Ballots.Select(ballot => (ballot.Member, Answer: AnswerOf(ballot, option.Id)))
                .Where(said => said.Answer is not null).OrderBy(said => Array.IndexOf(Answers, said.Answer)).ToList();
            foreach (var (member, answer) in answers)
                yield return new Entry(line, head, answer!, names[member]);
            if (answers.Count == 0)
                yield return new Entry(line, head, "", Words.NobodyYet);
        }

        foreach (var ballot in view.Poll.Ballots.Where(ballot => ballot.SuitsNone))
            yield return new Entry(view.Poll.Options.Count, Words.NoneOfThese, "", names[ballot.Member]);
    }

    private static readonly string[] Answers = [Words.SaidYes, Words.SaidIfNeedBe, Words.SaidNo];

    private static string? AnswerOf(Ballot ballot, int option) => ballot switch
    {
        _ when ballot.Yes.Contains(option) => Words.SaidYes,
        _ when ballot.IfNeedBe.Contains(option) => Words.SaidIfNeedBe,
        _ when ballot.Answered.Contains(option) => Words.SaidNo,
        _ => null,
    };

    /// <param name="Line">The place of the time among the poll's; behind the last one for "None of these".</param>
    private sealed record Entry(int Line, RichText Head, string Answer, string Name);
}

/// <summary>One page of who said what.</summary>
/// <param name="Times">The places of the times on it, from 0.</param>
internal sealed record WhoCanWhenPage(IReadOnlyList<RichText> Lines, IReadOnlyList<int> Times);
