using System.Globalization;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using NodaTime;

namespace MeetupBot.Tests.Sandbox;

internal static class FakeCards
{
    public static Card Text(string text) => new(new Block.Paragraph(text));

    public static Card Poll(FakePoll poll) => new(
    [
        new Block.Heading("☕", [new Span.Strong(poll.Title)]),
        new Block.Paragraph([$"Ana proposes · {poll.Place} · 2 h · answers until ", Full(poll.Times[0]), " (", Distance(poll.Times[0]), ")"]),
        .. poll.Times.Select((t, i) => Tally(poll, t, i)),
        new Block.Menu(new("vote", FakeBot.ShortId), "Which times work for you?", Options(poll, [])) { Max = poll.Times.Count },
        new Block.Buttons(new Button("None of these", new("none", FakeBot.ShortId))),
        new Block.Footer([$"{poll.Yes.Count} answered · ", new Span.Code(FakeBot.ShortId)]),
    ])
    { Tone = CardTone.Open };

    public static Card Saved(FakePoll poll, string name) => new(
        new Block.Paragraph([$"Saved: {poll.Yes[name].Length} of {poll.Times.Count}. You can change it here until ", Full(poll.Times[0]), "."]),
        new Block.Menu(new("vote", FakeBot.ShortId), "Which times work for you?", Options(poll, poll.Yes[name])) { Max = poll.Times.Count },
        new Block.Menu(new("ifneedbe", FakeBot.ShortId), "If need be", Options(poll, [])) { Max = poll.Times.Count });

    public static Card Settled(FakePoll poll) => new(
        new Block.Heading("", [new Span.Strong($"It's on: {poll.Title}")]),
        new Block.Paragraph([Full(poll.Times[0], bold: true), " (", Distance(poll.Times[0]), $") · {poll.Place} (", new Span.Link("map", new("https://example.org/map")), ")"]),
        new Block.Paragraph($"Going: {string.Join(", ", poll.Going)}"),
        new Block.Buttons(
            new Button("Going", new("rsvp.going", FakeBot.ShortId), ButtonTone.Primary),
            new Button("Maybe", new("maybe", FakeBot.ShortId)),
            new Button("Can't make it", new("cant", FakeBot.ShortId)),
            new Button("+1", new("plus", FakeBot.ShortId)),
            Button.Open("Google", new("https://example.org/google"))),
        new Block.Footer([new Span.Code(FakeBot.ShortId)]))
    {
        Tone = CardTone.Settled,
        Files = [new("coffee.ics", "text/calendar", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")],
    };

    public static Card Reminder(FakePoll poll) => new(
        new Block.Paragraph([Full(poll.Times[0]), " (", Distance(poll.Times[0]), "): ", new Span.Strong(poll.Title), $", {poll.Place}. {poll.Going.Count} are going."]),
        new Block.Pictures([new(MeetupBot.Sandbox.Chat.FaceDrawing.Address(MeetupBot.Sandbox.Chat.SampleCommunity.People[4]), "Finn")]),
        new Block.Buttons(new Button("Can't make it", new("cant", FakeBot.ShortId), ButtonTone.Danger)),
        new Block.Footer([new Span.Code(FakeBot.ShortId)]))
    {
        Tone = CardTone.Settled,
        Summary = $"Reminder: {poll.Title}",
    };

    public static Form SettingsForm() => new(new("settings"), "Settings",
    [
        new("zone", "Time zone", "Europe/Londn") { Required = true, Hint = "A name such as Europe/London.", Placeholder = "Europe/London" },
        new("description", "Description") { Kind = FormFieldKind.Paragraph },
        new("channel", "Announce channel") { Kind = FormFieldKind.Channel },
        new("organizers", "Organizers") { Kind = FormFieldKind.Members, MaxChosen = 5 },
    ]);

    private static Block.Tally Tally(FakePoll poll, Instant time, int index)
    {
        var count = poll.Yes.Values.Count(v => v.Contains(Value(index)));
        return new(index + 1, [Full(time)], count == 0 ? "nobody yet" : $"{count} yes", poll.Yes.Count == 0 ? null : new VoteBar(count, 0, poll.Yes.Count - count, poll.Yes.Count));
    }

    private static IReadOnlyList<MenuOption> Options(FakePoll poll, string[] chosen) =>
        [.. poll.Times.Select((t, i) => new MenuOption($"{i + 1} {Plain(t)}", Value(i), chosen.Contains(Value(i))))];

    private static string Value(int index) => index.ToString(CultureInfo.InvariantCulture);

    private static Span.Timestamp Full(Instant at, bool bold = false) => new(at, MomentStyle.Full, Plain(at), bold);

    private static Span.Timestamp Distance(Instant at) => new(at, MomentStyle.Distance, "soon");

    private static string Plain(Instant at) => at.InUtc().ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture) + " UTC";
}
