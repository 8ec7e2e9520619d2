namespace MeetupBot.Tests.Simulators;

/// <summary>Bodies that several tests send.</summary>
internal static class DiscordSamples
{
    public const string Commands = """
        [{"name":"meetup","description":"Meetups","contexts":[0,1],"options":[
          {"type":1,"name":"propose","description":"Propose","options":[
            {"type":3,"name":"title","description":"Title","required":true,"max_length":100},
            {"type":3,"name":"when","description":"When","autocomplete":true},
            {"type":4,"name":"capacity","description":"Capacity","min_value":1,"max_value":500},
            {"type":6,"name":"with","description":"With"}]},
          {"type":1,"name":"list","description":"List"}]},
         {"name":"Propose a meetup","type":3},{"name":"I met them","type":2}]
        """;

    public const string Poll = """
        {"content":"Which?","components":[
          {"type":1,"components":[{"type":3,"custom_id":"times","placeholder":"Which times work for you?","min_values":0,"max_values":2,
            "options":[{"label":"Sat 10:00","value":"1"},{"label":"Sun 14:00","value":"2"}]}]},
          {"type":1,"components":[{"type":2,"style":2,"custom_id":"none","label":"None of these"},
            {"type":2,"style":1,"custom_id":"off","label":"Closed","disabled":true},
            {"type":2,"style":5,"url":"https://example.org/","label":"Map"}]}]}
        """;

    public const string Modal = """
        {"type":9,"data":{"custom_id":"edit","title":"Edit","components":[
          {"type":18,"label":"Title","component":{"type":4,"custom_id":"title","style":1,"max_length":10,"value":"Coffee"}},
          {"type":18,"label":"Who","component":{"type":5,"custom_id":"who","required":false,"max_values":3}}]}}
        """;
}
