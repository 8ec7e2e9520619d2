using System.Text.Json.Nodes;
using MeetupBot.Chat.Forms;
using MeetupBot.Slack.Translation;

namespace MeetupBot.Tests.Slack.Translation;

public sealed class FormRendererTests
{
    private static readonly FormOrigin Here = new() { Channel = "C1", MessageTs = "1700000000.000100", IsPrivate = true, ResponseUrl = "https://hooks.slack.com/actions/T1/1/x" };

    [Fact]
    public void A_form_is_a_modal_with_its_fields_filled_in()
    {
        var view = Render(
            new FormField("title", "Title", "Tea & <cake>") { Required = true, Placeholder = "Coffee in Leeds", MaxLength = 100 },
            new FormField("description", "Description", "one\ntwo") { Kind = FormFieldKind.Paragraph, Hint = "To 1,000 characters", MaxLength = 5000 });
        Assert.Equal(("modal", "Propose a meetup", "Propose", "Close", "propose.form:D1"), (Of(view, "type"), Of(view, "title", "text"), Of(view, "submit", "text"), Of(view, "close", "text"), Of(view, "callback_id")));
        var title = view["blocks"]![0]!;
        Assert.Equal(("input", "title", "Title", "false"), (Of(title, "type"), Of(title, "block_id"), Of(title, "label", "text"), title["optional"]!.ToJsonString()));
        Assert.Equal(("plain_text_input", "Tea & <cake>", "Coffee in Leeds", 100), (Of(title, "element", "type"), Of(title, "element", "initial_value"), Of(title, "element", "placeholder", "text"), (int)title["element"]!["max_length"]!));
        var description = view["blocks"]![1]!;
        Assert.Equal(("true", "one\ntwo", 3000, "To 1,000 characters"), (description["element"]!["multiline"]!.ToJsonString(), Of(description, "element", "initial_value"), (int)description["element"]!["max_length"]!, Of(description, "hint", "text")));
    }

    [Fact]
    public void Menus_people_and_channels_have_their_own_fields()
    {
        var view = Render(
            new FormField("one", "One") { Kind = FormFieldKind.Menu, Options = [new("A", "a"), new("B", "b", true)] },
            new FormField("many", "Many", "a") { Kind = FormFieldKind.Menu, Options = [new("A", "a"), new("B", "b", true)], MaxChosen = 2 },
            new FormField("people", "People", "U1\nU2") { Kind = FormFieldKind.Members, MaxChosen = 5 },
            new FormField("channel", "Channel", "C9") { Kind = FormFieldKind.Channel });
        var elements = view["blocks"]!.AsArray().Select(block => block!["element"]!).ToList();
        Assert.Equal(["static_select", "multi_static_select", "multi_users_select", "conversations_select"], elements.Select(element => Of(element, "type")));
        Assert.Equal("b", Of(elements[0], "initial_option", "value"));
        Assert.Equal(["a", "b"], elements[1]["initial_options"]!.AsArray().Select(option => option!["value"]!.ToString()));
        Assert.Equal("""["U1","U2"]""", elements[2]["initial_users"]!.ToJsonString());
        Assert.Equal("C9", Of(elements[3], "initial_conversation"));
    }

    [Fact]
    public void A_value_longer_than_its_field_is_shortened_for_the_form_would_not_open()
    {
        var view = Render(new FormField("title", "Title", new string('x', 300) + "\nmore") { MaxLength = 100 });
        Assert.Equal(100, Of(view["blocks"]![0]!, "element", "initial_value").Length);
    }

    [Theory]
    [InlineData("Tea", "", "", "when")]
    [InlineData("Tea", "Sat", "", "where")]
    [InlineData("Tea", "Sat", "Home", null)]
    [InlineData("", "Sat", "", null)]
    public void The_cursor_stands_in_the_first_empty_field_of_a_form_that_is_filled_in_part(string title, string when, string where, string? focused)
    {
        var view = Render(
            new FormField("title", "Title", title),
            new FormField("sort", "Sort") { Kind = FormFieldKind.Menu, Options = [new("A", "a", true)] },
            new FormField("when", "When", when),
            new FormField("where", "Where", where) { Kind = FormFieldKind.Paragraph });
        var found = view["blocks"]!.AsArray().Where(block => block!["element"]!["focus_on_load"] is not null).ToList();
        Assert.Equal(focused is null ? [] : [focused], found.Select(block => Of(block!, "block_id")));
    }

    [Fact]
    public void Where_it_was_opened_comes_back()
    {
        var view = Render(new FormField("title", "Title"));
        Assert.Equal(Here, FormOrigin.Read(Of(view, "private_metadata")));
        Assert.Equal(new FormOrigin { Channel = "C1" }, FormOrigin.Read(new FormOrigin { Channel = "C1", ResponseUrl = new string('x', 4000) }.ToMetadata()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"c\":\"<!channel>\"}")]
    [InlineData("{\"c\":5}")]
    public void A_place_that_can_t_be_read_is_nowhere(string? metadata) => Assert.Equal(new FormOrigin(), FormOrigin.Read(metadata));

    private static JsonObject Render(params FormField[] fields)
    {
        var form = new Form(new("propose.form", "D1"), "Propose a meetup", fields) { Submit = "Propose" };
        SlackLook.Check(form);
        return SlackLook.Json(FormRenderer.Render(form, Here));
    }

    private static string Of(JsonNode node, params string[] path) => path.Aggregate(node, (at, name) => at[name]!).ToString();
}
