-- What a list of themes shows of each, kept with it: counting all texts at each look takes too long when there are many.
alter table intelligence_theme add column texts integer default 0 not null;
alter table intelligence_theme add column unanswered integer default 0 not null;
alter table intelligence_theme add column deals integer default 0 not null;
alter table intelligence_theme add column latest date;

update intelligence_theme set
    texts = (select count(*) from intelligence_theme_text t where t.theme = intelligence_theme.id),
    unanswered = (
        select count(*) from intelligence_theme_text t where t.theme = intelligence_theme.id and t.answered = false),
    deals = (
        select count(distinct t.deal) from intelligence_theme_text t
        where t.theme = intelligence_theme.id and t.deal <> ''),
    latest = (select max(t.said_on) from intelligence_theme_text t where t.theme = intelligence_theme.id);

create index intelligence_theme_list on intelligence_theme (unanswered, texts, id);
