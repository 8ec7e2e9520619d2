using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Names;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using System.Globalization;
using MeetupBot.Chat;
using MeetupBot.Domain.Time;
using MeetupBot.Storage;

namespace MeetupBot.Features.Attendance.Connections;

/// <summary>What the viewer and one other member have of each other, and whom that one knows as far as both of each pair allow it.</summary>
internal sealed class ConnectionCard(Session session)
{
    private const int MostMeetings = 10;
    private const int MostInMenu = 25;
    private const int MostNames = 15;

    public Card Of(Turn turn, Member other, string? note = null)
    {
        var naming = new Naming(session, turn.Caller.Id);
        var connection = Between(turn, other);
        var blocks = new List<Block>();
        if (note is not null)
            blocks.Add(new Block.Paragraph(note));
        blocks.Add(new Block.Heading("", [new Span.Strong(other.Name!)]));
        blocks.AddRange(Meetings(turn, other, connection));
        blocks.AddRange(Acquaintances(turn, naming, other));
        if (connection is not null)
            blocks.Add(StrikeMenu(turn, connection));
        blocks.Add(new Block.Buttons(Introduction(turn, other, connection), new Button(Words.YourConnections, new(Actions.Connections, "0"))));
        return new Card(blocks) { Summary = other.Name! };
    }

    /// <summary>Somebody met can be introduced to others, somebody not met to the viewer, who is not asked again.</summary>
    private static Button Introduction(Turn turn, Member other, Connection? connection)
    {
        var (id, own) = (other.Id.Value.ToString(CultureInfo.InvariantCulture), turn.Caller.Id.Value.ToString(CultureInfo.InvariantCulture));
        return connection is null
            ? new Button(Words.MeetThem(other.Name!), new(Actions.IntroduceTo, id, own))
            : new Button(Words.IntroduceSomeone(other.Name!), new(Actions.Introduce, id));
    }

    private Connection? Between(Turn turn, Member other) => session.Encounters.Between(turn.Caller.Id, other.Id) is { Count: > 0 } encounters
        ? Connection.Of(other.Id, encounters)
        : null;

    private IEnumerable<Block> Meetings(Turn turn, Member other, Connection? connection)
    {
        if (connection is null)
        {
            yield return new Block.Paragraph(Words.NotMetYet(other.Name!));
            yield break;
        }

        var text = new ConnectionText(session, turn.Phrases);
        yield return new Block.Paragraph(Words.YouMet(connection.Times));
        foreach (var meeting in connection.Meetings.TakeLast(MostMeetings))
            yield return new Block.Paragraph(text.Line(meeting, turn.Caller.Id, other.Id, other.Name!));
        if (connection.Times > MostMeetings)
            yield return new Block.Small(Words.EarlierMeetings(connection.Times - MostMeetings));
    }

    private IEnumerable<Block> Acquaintances(Turn turn, Naming naming, Member other)
    {
        var circle = session.Encounters.Connections(other.Id).Select(connection => connection.Other).Where(one => one != turn.Caller.Id).ToList();
        var nameable = naming.With([.. circle, other.Id]).OfMembers(circle).Where(one => naming.MayNamePair(other.Id, one.Id)).ToList();
        var both = nameable.Where(one => naming.Met.Contains(one.Id)).Select(one => one.Name!).ToList();
        var others = nameable.Where(one => !naming.Met.Contains(one.Id)).Select(one => one.Name!).ToList();
        if (both.Count > 0)
            yield return new Block.Paragraph(Words.YouBothKnowList(Words.NamesFirst(both, MostNames)));
        if (others.Count > 0)
            yield return new Block.Paragraph(Words.HasAlsoMet(other.Name!, Words.NamesFirst(others, MostNames)));
        yield return new Block.Small(Words.OnlyAsBothAllow);
    }

    private Block.Menu StrikeMenu(Turn turn, Connection connection)
    {
        var text = new ConnectionText(session, turn.Phrases);
        return new(new(Actions.ConnectionStrike, "ask"), Words.StrikeOne,
        [
            .. connection.Meetings.TakeLast(MostInMenu).Select(meeting => new MenuOption(
                Words.Shorten($"{turn.Phrases.Plain(MeetupTime.At(meeting.At))} {text.Where(meeting.Occasion)}", 75),
                meeting.Encounters[0].Id.ToString(CultureInfo.InvariantCulture))),
        ]);
    }
}
