using System.Globalization;
using System.Text.Json.Nodes;
using MeetupBot.Chat.Cards;
using MeetupBot.Slack.Translation;
using NodaTime;

namespace MeetupBot.Tests.Slack.Translation;

public sealed class CardRendererTests
{
    private static readonly Instant Saturday = Instant.FromUtc(2026, 12, 5, 10, 0);
    private static readonly ActionId Vote = new("vote", "K7Q2", "7");

    [Fact]
    public void A_poll_is_a_header_its_times_and_a_menu_beside_the_fine_print()
    {
        var blocks = SlackLook.Blocks(Poll(2));
        Assert.Equal(["header", "section", "section", "section", "actions"], SlackLook.Types(blocks));
        Assert.Equal("☕ Coffee in Leeds", Text(blocks[0]!));
        Assert.Equal("Ana proposes · 2 h", Text(blocks[1]!));
        Assert.Equal(
            "1 *<!date^1796464800^{date_long_pretty} at {time}|Sat 5 Dec 10:00 (London time)>*\n▰▰▰◈▱  4 yes, 1 if need be\n"
            + "2 *<!date^1796464800^{date_long_pretty} at {time}|Sat 5 Dec 10:00 (London time)>*\n▰▰▰◈▱  4 yes, 1 if need be",
            Text(blocks[2]!));
        Assert.Equal("6 answered · `K7Q2`", Text(blocks[3]!));
        var menu = blocks[3]!["accessory"]!;
        Assert.Equal(("multi_static_select", "Which times work for you?", 2), (menu["type"]!.ToString(), menu["placeholder"]!["text"]!.ToString(), (int)menu["max_selected_items"]!));
        Assert.Equal(["0", "1"], menu["options"]!.AsArray().Select(option => option!["value"]!.ToString()));
        Assert.Equal("None of these", blocks[4]!["elements"]![0]!["text"]!["text"]!.ToString());
    }

    [Theory]
    [InlineData("Coffee *in* Leeds", "header", "☕ Coffee *in* Leeds")]
    [InlineData("Tea & <!channel>", "section", "*☕ Tea &amp; &lt;!channel&gt;*")]
    public void A_title_is_shown_as_typed_whatever_is_in_it(string title, string type, string text)
    {
        var block = SlackLook.Blocks(new Card(new Block.Heading("☕", [new Span.Strong(title)])))[0]!;
        Assert.Equal((type, text), (block["type"]!.ToString(), Text(block)));
    }

    [Fact]
    public void Everything_that_Slack_reads_markup_in_is_verbatim_so_that_no_name_becomes_a_mention()
    {
        var blocks = SlackLook.Blocks(new Card(new Block.Paragraph("@channel #general"), new Block.Footer("@here")));
        Assert.Equal(["true", "true"], [blocks[0]!["text"]!["verbatim"]!.ToJsonString(), blocks[1]!["elements"]![0]!["verbatim"]!.ToJsonString()]);
    }

    [Fact]
    public void Where_something_is_chosen_the_label_stands_beside_the_menu()
    {
        var menu = new Block.Menu(Vote, "Which times work for you?", [new("Sat", "0", true), new("Sun", "1")]) { Max = 2 };
        var blocks = SlackLook.Blocks(new Card(new Block.Paragraph("Saved: Sat."), menu));
        Assert.Equal(["Saved: Sat.", "*Which times work for you?*"], blocks.Select(block => Text(block!)));
        Assert.Equal(["0"], blocks[1]!["accessory"]!["initial_options"]!.AsArray().Select(option => option!["value"]!.ToString()));
    }

    [Fact]
    public void Menus_are_of_the_kind_that_their_entries_and_their_number_ask_for()
    {
        var blocks = SlackLook.Blocks(new Card(
            new Block.Menu(new("a"), "One", [new("Sat", "0", true)]) { Min = 1 },
            new Block.Menu(new("b"), "One or none", [new("Sat", "0")]),
            new Block.Menu(new("c"), "People", []) { Source = MenuSource.Members, Max = 10, Chosen = ["U1", "not an id"] },
            new Block.Menu(new("d"), "Channel", []) { Source = MenuSource.Channels, Chosen = ["C1"] },
            new Block.Menu(new("e"), "Nothing to choose", [])));
        var menus = blocks.Select(block => block!["accessory"]!).ToList();
        Assert.Equal(["static_select", "multi_static_select", "multi_users_select", "conversations_select"], menus.Select(menu => menu["type"]!.ToString()));
        Assert.Equal("""["U1"]""", menus[2]["initial_users"]!.ToJsonString());
        Assert.Equal("C1", menus[3]["initial_conversation"]!.ToString());
        Assert.Equal("""{"include":["public","private"],"exclude_bot_users":true}""", menus[3]["filter"]!.ToJsonString());
    }

    [Fact]
    public void Ids_stay_the_same_when_a_message_is_edited_and_differ_within_it()
    {
        var first = Ids(SlackLook.Blocks(Poll(3))).ToList();
        Assert.Equal(first, Ids(SlackLook.Blocks(Poll(3) with { Tone = CardTone.Settled })));
        var twice = new Card(new Block.Buttons(new Button("A", Vote), new Button("B", Vote)), new Block.Buttons(new Button("C", Vote)));
        var ids = Ids(SlackLook.Blocks(twice)).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(["vote:K7Q2:7", "vote:K7Q2:7~1", "vote:K7Q2:7~2"], id => Assert.Equal(Vote, ComponentId.ParseAction(id)));
    }

    [Fact]
    public void Fifty_times_fit_on_one_menu_and_in_one_message_with_the_longest_description()
    {
        var card = Poll(50);
        card = card with { Blocks = [card.Blocks[0], new Block.Paragraph(string.Concat(Enumerable.Repeat("<wörds> & ", 100))), .. card.Blocks.Skip(1)] };
        SlackLook.Check(card);
        var blocks = SlackLook.Blocks(card);
        Assert.Equal(50, blocks.Single(block => block!["accessory"] is not null)!["accessory"]!["options"]!.AsArray().Count);
        var text = string.Join('\n', blocks.Select(block => Text(block!)));
        Assert.All(Enumerable.Range(1, 50), number => Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{number} *<!date^"), text, StringComparison.Ordinal));
    }

    [Fact]
    public void Distances_are_words_and_times_of_day_have_no_date()
    {
        var blocks = SlackLook.Blocks(new Card(new Block.Paragraph(
            [new Span.Timestamp(Saturday, MomentStyle.TimeOnly, "10:00"), " (", new Span.Timestamp(Saturday, MomentStyle.Distance, "Sat 10:00"), ")"])));
        Assert.Equal("<!date^1796464800^{time}|10:00> (in 4 days)", Text(blocks[0]!));
    }

    [Fact]
    public void A_span_of_time_is_one_bold_stretch_for_slack_sees_no_style_beside_a_dash()
    {
        var start = new Span.Timestamp(Saturday, MomentStyle.Full, "Sat", Bold: true);
        var end = new Span.Timestamp(Saturday, MomentStyle.TimeOnly, "12:00", Bold: true);
        var blocks = SlackLook.Blocks(new Card(new Block.Paragraph([start, "–", end, " (", new Span.Strong("soon"), ")"])));
        Assert.Equal("*<!date^1796464800^{date_long_pretty} at {time}|Sat>–<!date^1796464800^{time}|12:00>* (*soon*)", Text(blocks[0]!));
    }

    [Theory]
    [InlineData("Thu 24 Dec", "~Thu 24 Dec~ holiday")]
    [InlineData(" ~a~ *b* <@U2>\n ", " ~∼a∼ ∗b∗ &lt;@U2&gt;~ holiday")]
    public void What_is_struck_through_is_one_stretch_and_shown_as_typed(string text, string shown)
    {
        var card = new Card(new Block.Paragraph([new Span.Struck(text, "skipped"), " holiday"]));
        Assert.Equal(shown.Trim(), Text(SlackLook.Blocks(card)[0]!).Trim());
        SlackLook.Check(card);
    }

    [Fact]
    public void Only_who_is_addressed_is_mentioned_and_a_stranger_is_named()
    {
        var blocks = SlackLook.Blocks(new Card(new Block.Paragraph(
            [new Span.Mention(new("slack", "U1"), "Ana"), " ", new Span.Mention(new("discord", "123"), "<@U2>")])));
        Assert.Equal("<@U1> &lt;@U2&gt;", Text(blocks[0]!));
    }

    [Fact]
    public void A_button_that_opens_a_page_has_its_address_and_one_that_opens_nothing_is_left_out()
    {
        var blocks = SlackLook.Blocks(new Card(new Block.Buttons(
            Button.Open("Grid", new("https://example.org/grid")), Button.Open("Bad", new("file:///etc/passwd")), new Button("Stop", Vote, ButtonTone.Danger))));
        var buttons = blocks[0]!["elements"]!.AsArray();
        Assert.Equal(["Grid", "Stop"], buttons.Select(button => button!["text"]!["text"]!.ToString()));
        Assert.Equal(("https://example.org/grid", "danger"), (buttons[0]!["url"]!.ToString(), buttons[1]!["style"]!.ToString()));
        Assert.True(ComponentId.IsLink(buttons[0]!["action_id"]!.ToString()));
    }

    [Fact]
    public void Pictures_stand_beside_the_names_and_many_of_them_in_rows()
    {
        var few = SlackLook.Blocks(new Card(new Block.Pictures([.. Enumerable.Range(0, 3).Select(Face)])));
        Assert.Equal(["section", "section", "section"], SlackLook.Types(few));
        Assert.Equal(("Face 0 &amp; co", "image"), (Text(few[0]!), few[0]!["accessory"]!["type"]!.ToString()));
        var many = new Card(new Block.Pictures([.. Enumerable.Range(0, 23).Select(Face)]));
        Assert.Equal(["context", "context", "context", "context", "context"], SlackLook.Types(SlackLook.Blocks(many)));
        SlackLook.Check(many);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(8, 8)]
    [InlineData(40, 8)]
    public void Faces_stand_small_before_their_line_as_many_as_leave_room_for_it(int people, int shown)
    {
        var card = new Card(new Block.Faces("40 going: Ana & Ben", [.. Enumerable.Range(0, people).Select(Face)]));
        var line = SlackLook.Blocks(card)[0]!;
        var elements = line["elements"]!.AsArray();
        Assert.Equal("context", line["type"]!.ToString());
        Assert.Equal([.. Enumerable.Repeat("image", shown), "mrkdwn"], elements.Select(element => element!["type"]!.ToString()));
        Assert.Equal(("Face 0 & co", "40 going: Ana &amp; Ben"), (elements[0]!["alt_text"]!.ToString(), elements[^1]!["text"]!.ToString()));
        SlackLook.Check(card);
    }

    [Fact]
    public void The_hosts_face_stands_before_the_line_that_begins_with_their_name()
    {
        var ana = new Picture(new Uri("https://pictures.example/ana.png"), "Ana");
        var poll = SlackLook.Blocks(new Card(
            new Block.Heading("", "Coffee") { Host = ana }, new Block.Paragraph("Ana proposes · Bean Bros"), new Block.Paragraph("Ana brings cake")));
        Assert.Equal(["header", "context", "section"], SlackLook.Types(poll));
        Assert.Equal(["image", "mrkdwn"], poll[1]!["elements"]!.AsArray().Select(element => element!["type"]!.ToString()));
        var meetup = SlackLook.Blocks(new Card(new Block.Heading("", "It's on: Coffee") { Host = ana }, new Block.Paragraph("Sat 10:00 · Ana's garden")));
        Assert.Equal(["header", "section"], SlackLook.Types(meetup));
        var person = new Card(new Block.Heading("", [new Span.Strong("Ana")]) { Host = ana }, new Block.Paragraph("You both say that you met:"));
        Assert.Equal(["context", "section"], SlackLook.Types(SlackLook.Blocks(person)));
        SlackLook.Check(person);
    }

    [Fact]
    public void A_line_without_faces_is_a_line()
    {
        var blocks = SlackLook.Blocks(new Card(new Block.Paragraph("Sat"), new Block.Faces("Nobody is going yet", [new Picture(new Uri("data:image/png;base64,AA"), "Ana")])));
        Assert.Equal("Sat\nNobody is going yet", Text(Assert.Single(blocks)!));
    }

    [Fact]
    public void A_card_of_many_blocks_keeps_what_can_be_pressed()
    {
        var blocks = Enumerable.Range(0, 60).SelectMany(number => new Block[] { new Block.Footer($"line {number}"), new Block.Paragraph($"more {number}") });
        var card = new Card([.. blocks, new Block.Buttons(new Button("Going", Vote))]);
        SlackLook.Check(card);
        Assert.Equal("actions", SlackLook.Types(SlackLook.Blocks(card)).Last());
    }

    [Fact]
    public void An_endless_text_is_cut_between_words_and_never_inside_markup()
    {
        var link = new Span.Link("map", new("https://example.org/" + new string('a', 200)));
        var text = new RichText([.. Enumerable.Range(0, 60).SelectMany(number => new Span[] { new Span.Plain($"wörd&{number} "), link })]);
        SlackLook.Check(new Card(new Block.Paragraph(text)));
        SlackLook.Check(new Card(new Block.Paragraph(new string('&', 20_000)), new Block.Footer(new string('x', 9_000))));
    }

    [Fact]
    public void Titles_and_labels_are_shortened_to_fit_with_their_entities()
    {
        var card = new Card(
            new Block.Heading("☕", new string('&', 100)),
            new Block.Menu(Vote, new string('<', 200), [new(new string('>', 90), "1"), new("", "2")]) { Max = 2 },
            new Block.Buttons(new Button(new string('&', 80), Vote)));
        SlackLook.Check(card);
        Assert.EndsWith("…", SlackLook.Blocks(card).Last()!["elements"]![0]!["text"]!["text"]!.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("…", Text(SlackLook.Blocks(new Card(new Block.Heading("☕", new string('x', 200))))[0]!), StringComparison.Ordinal);
    }

    [Fact]
    public void The_notification_is_the_summary_or_what_the_card_begins_with()
    {
        Assert.Equal("Ana proposes R&amp;B", CardRenderer.Render(new Card(new Block.Paragraph("x")) { Summary = "Ana proposes R&B" }, SlackLook.Now).Text);
        Assert.Equal("Saved. · You are going.", CardRenderer.Render(new Card(new Block.Paragraph("Saved."), new Block.Paragraph("You are going.")), SlackLook.Now).Text);
        Assert.Equal("–", CardRenderer.Render(new Card(new Block.Buttons(new Button("Going", Vote))), SlackLook.Now).Text);
    }

    [Fact]
    public void An_empty_card_and_a_value_that_could_not_come_back_are_refused()
    {
        Assert.Throws<ArgumentException>(() => CardRenderer.Render(new Card(), SlackLook.Now));
        Assert.Throws<ArgumentException>(() => CardRenderer.Render(new Card(new Block.Menu(Vote, "x", [new("a", new string('v', 151))])), SlackLook.Now));
    }

    private static Card Poll(int times)
    {
        var when = new RichText([new Span.Timestamp(Saturday, MomentStyle.Full, "Sat 5 Dec 10:00 (London time)", Bold: true)]);
        var options = Enumerable.Range(0, times)
            .Select(number => new MenuOption(string.Create(CultureInfo.InvariantCulture, $"{number + 1} · Sat 5 Dec 10:00 (London time)"), number.ToString(CultureInfo.InvariantCulture)));
        return new Card(
        [
            new Block.Heading("☕", [new Span.Strong("Coffee in Leeds")]),
            new Block.Paragraph("Ana proposes · 2 h"),
            .. Enumerable.Range(1, times).Select(number => new Block.Tally(number, when, "4 yes, 1 if need be", new VoteBar(4, 1, 1, 6))),
            new Block.Footer(["6 answered · ", new Span.Code("K7Q2")]),
            new Block.Menu(Vote, "Which times work for you?", [.. options]) { Max = times },
            new Block.Buttons(new Button("None of these", new("vote.none", "K7Q2"))),
        ]);
    }

    private static Picture Face(int number) => new(new($"https://example.org/{number}.png"), string.Create(CultureInfo.InvariantCulture, $"Face {number} & co"));

    private static string Text(JsonNode block) => block["text"]?["text"]?.ToString() ?? block["elements"]?[0]?["text"]?.ToString() ?? "";

    private static IEnumerable<string> Ids(JsonArray blocks) => blocks.SelectMany(block =>
        new[] { block!["block_id"]?.ToString(), block["accessory"]?["action_id"]?.ToString() }
            .Concat((block["elements"] as JsonArray ?? []).Select(element => element!["action_id"]?.ToString()))
            .OfType<string>());
}
